package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.Access.Account;
import java.util.List;

/** Nobody logs in without a name. */
final class AnonymousAccountRule extends AccountRule {
    static final RuleInfo INFO = about("db.accounts.anonymous")
            .title("There is no anonymous account")
            .passes("no account that can log in has an empty name")
            .fix("DROP USER ''@'localhost';");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    boolean isBad(Account account, PostureFacts facts) {
        return Accounts.isAnonymous(account);
    }

    @Override
    Outcome.Failed failed(List<Account> bad) {
        return Outcome.failed("anyone may log in without a name: " + Words.some(bad))
                .fix(first("DROP USER ", bad, ";"));
    }

    @Override
    String good() {
        return "is anonymous";
    }
}
