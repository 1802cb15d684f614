package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.Access.Account;
import java.util.List;

/** The administrator works on the server's own host. */
final class RootRemoteRule extends AccountRule {
    static final RuleInfo INFO = about("db.accounts.root-remote")
            .title("root logs in from the server's own host alone")
            .passes("each account named root has localhost, a loopback address or the server's own name for its host;"
                    + " a single other host is a warning")
            .fix("DROP USER 'root'@'%';");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    boolean isBad(Account account, PostureFacts facts) {
        String own = facts.settings().get("hostname").value().orElse("localhost");
        return Accounts.isRoot(account)
                && !Accounts.isLocal(account.host())
                && !account.host().equalsIgnoreCase(own);
    }

    @Override
    Outcome.Failed failed(List<Account> bad) {
        String text = "root may log in over the network: " + Words.some(bad);
        boolean wide =
                bad.stream().anyMatch(it -> it.host().isEmpty() || it.host().contains("%"));
        return (wide ? Outcome.failed(text) : Outcome.failed(Severity.WARNING, text))
                .fix(first("DROP USER ", bad, ";"));
    }

    @Override
    String good() {
        return "is a root from elsewhere";
    }
}
