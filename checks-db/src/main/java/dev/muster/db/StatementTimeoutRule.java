package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A statement that runs away is stopped. */
final class StatementTimeoutRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.timeouts.statement")
            .title("The server stops statements that run away")
            .severity(Severity.WARNING)
            .passes("statement_timeout, or transaction_timeout from PostgreSQL 17 on, is over 0 in this session;"
                    + " max_statement_time or max_execution_time is, else that is told alone")
            .fix("ALTER ROLE app SET statement_timeout = '30s';")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.CLIENT + "#GUC-STATEMENT-TIMEOUT")
            .reference(PosturePages.MYSQL_VARIABLES + "#sysvar_max_execution_time")
            .reference(PosturePages.MARIADB_VARIABLES + "#max_statement_time")
            .tag("db")
            .tag("timeouts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(TransactionTimeout.orElse(facts, "statement_timeout", "a statement may run for ever"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        boolean mariaDb = facts.product().engine() == Engine.MARIADB;
        String name = mariaDb ? "max_statement_time" : "max_execution_time";
        return List.of(SettingNumber.decimal(facts.settings(), name)
                .judge(value -> value > 0
                        ? Outcome.passed(name + " is "
                                + Words.time(Duration.ofMillis(Math.round(mariaDb ? value * 1000 : value))))
                        : Outcome.failed(Severity.INFO, name + " is 0: a statement may run for ever")
                                .fix(SettingFix.of(facts, name, mariaDb ? "30" : "30000"))));
    }
}
