package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The playground that came with the server is gone. */
final class TestDatabaseRule extends ServerRule {
    static final RuleInfo INFO = AccountRule.about("db.accounts.test-database")
            .title("There is no database that everybody may fill")
            .severity(Severity.WARNING)
            .passes("no database is named test, but where the service itself works in it")
            .fix("DROP DATABASE test; DELETE FROM mysql.db WHERE Db IN ('test', 'test\\_%'); FLUSH PRIVILEGES;");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(access.databases()
                .judge(names -> names.contains("test")
                                && !facts.session().database().equals("test")
                        ? Outcome.failed("there is a database test: where the server came with it, every account"
                                + " may fill it")
                        : Outcome.passed("no database test is seen")));
    }
}
