package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import dev.muster.db.Access.Account;
import java.util.List;

/** A rule about the accounts of MariaDB and MySQL by which somebody can log in; there are none such on PostgreSQL. */
abstract class AccountRule extends ServerRule {
    /** {@return the documentation of a rule of this id, as far as it is the same for all of them} */
    static RuleInfo about(String id) {
        return RuleInfo.of(id)
                .notApplicable("the server is PostgreSQL, or neither MariaDB nor MySQL")
                .reference(PosturePages.MYSQL_SECURE)
                .reference("https://mariadb.com/kb/en/mysql_secure_installation/")
                .tag("db")
                .tag("accounts");
    }

    /** {@return whether there is something wrong with it} */
    abstract boolean isBad(Account account, PostureFacts facts);

    /** {@return what is wrong with them, and what to do} */
    abstract Outcome.Failed failed(List<Account> bad);

    /** {@return what none of them is} */
    abstract String good();

    @Override
    List<? extends Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(access.accounts().judge(all -> judge(Accounts.open(all), facts)));
    }

    private Outcome judge(List<Account> open, PostureFacts facts) {
        List<Account> bad =
                open.stream().filter(account -> isBad(account, facts)).toList();
        return bad.isEmpty()
                ? Outcome.passed("none of " + Words.count(open.size(), "account") + " " + good())
                : failed(bad);
    }

    /** {@return a statement for the first of them} */
    static String first(String before, List<Account> bad, String after) {
        return before
                + Quoted.account(bad.get(0).user(), bad.get(0).host())
                + after
                + (bad.size() > 1 ? " and so on" : "");
    }
}
