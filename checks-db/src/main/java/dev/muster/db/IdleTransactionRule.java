package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A transaction that its client forgot does not hold locks for ever. */
final class IdleTransactionRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.timeouts.idle-transaction")
            .title("The server ends forgotten transactions")
            .severity(Severity.WARNING)
            .passes("idle_in_transaction_session_timeout, or transaction_timeout from PostgreSQL 17 on, is over 0 in"
                    + " this session; on MariaDB idle_transaction_timeout is, else that is told alone")
            .fix("ALTER ROLE app SET idle_in_transaction_session_timeout = '60s';")
            .notApplicable("the server is MySQL, which has no such limit")
            .reference(PosturePages.CLIENT + "#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT")
            .reference("https://mariadb.com/kb/en/transaction-timeouts/")
            .tag("db")
            .tag("timeouts");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(TransactionTimeout.orElse(
                facts,
                "idle_in_transaction_session_timeout",
                "a transaction that its client forgot holds its locks, and keeps vacuum from its work"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        if (facts.product().engine() == Engine.MYSQL) {
            return List.of(Outcome.notApplicable("MySQL has no such limit but wait_timeout"));
        }
        boolean written = Stream.of("idle_write_transaction_timeout", "idle_transaction_timeout")
                .anyMatch(name -> facts.settings().number(name).value().orElse(0L) > 0);
        return List.of(
                written
                        ? Outcome.passed("the server ends idle transactions")
                        : facts.settings()
                                .number("idle_transaction_timeout")
                                .judge(none -> Outcome.failed(
                                                Severity.INFO,
                                                "idle_transaction_timeout is 0: a transaction that its client forgot"
                                                        + " holds its locks")
                                        .fix(SettingFix.of(facts, "idle_transaction_timeout", "60"))));
    }
}
