package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.db.Access.Account;
import java.util.List;

/** Accounts are bound to the network that the service is in. root and anonymous ones are other rules'. */
final class WildcardHostRule extends AccountRule {
    static final RuleInfo INFO = about("db.accounts.wildcard-host")
            .title("Accounts are bound to a network")
            .severity(Severity.WARNING)
            .passes("no account that can log in has % for its host: 10.% and the like pass")
            .fix("RENAME USER 'app'@'%' TO 'app'@'10.%';")
            .reference(PosturePages.mySql("account-names.html"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<? extends Outcome> mySql(Access.MySql access, PostureFacts facts) {
        String account = access.account();
        boolean any = account.endsWith("@%") || account.endsWith("@");
        return any && access.accounts().value().isEmpty()
                ? List.of(Outcome.failed("the service's own account " + account + " may log in from every host")
                        .fix("RENAME USER " + Quoted.account(account) + " TO '...'@'10.%';"))
                : super.mySql(access, facts);
    }

    @Override
    boolean isBad(Account account, PostureFacts facts) {
        return Accounts.isAnyHost(account.host()) && !Accounts.isAnonymous(account) && !Accounts.isRoot(account);
    }

    @Override
    Outcome.Failed failed(List<Account> bad) {
        return Outcome.failed("from every host may log in " + Words.some(bad))
                .fix(first("RENAME USER ", bad, " TO '...'@'10.%';"));
    }

    @Override
    String good() {
        return "may log in from every host";
    }
}
