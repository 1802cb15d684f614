package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.Access.Account;
import java.util.List;

/** Every account has something to prove. Anonymous ones are another rule's. */
final class EmptyPasswordRule extends AccountRule {
    static final RuleInfo INFO = about("db.accounts.empty-password")
            .title("No account has an empty password")
            .passes("each account that can log in has a password, or proves itself by a socket, a certificate or a"
                    + " directory")
            .fix("ALTER USER 'app'@'10.%' IDENTIFIED BY '...';");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    boolean isBad(Account account, PostureFacts facts) {
        return !account.password() && !Accounts.isAnonymous(account) && !Accounts.provesOtherwise(account);
    }

    @Override
    Outcome.Failed failed(List<Account> bad) {
        return Outcome.failed("an empty password for " + Words.some(bad))
                .fix(first("ALTER USER ", bad, " IDENTIFIED BY '...';"));
    }

    @Override
    String good() {
        return "has an empty password";
    }
}
