package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Nobody opens a transaction and walks away. */
final class IdleTransactionsRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.transactions.idle")
            .title("No open transaction waits for its client")
            .passes("none has been idle for 60 s; an error from 300 s")
            .fix("find the code that talks to others between BEGIN and COMMIT, or leaks its connection (HikariCP:"
                    + " leakDetectionThreshold=60000); and ALTER ROLE app SET idle_in_transaction_session_timeout ="
                    + " '60s'")
            .notApplicable(NOT)
            .reference(PGD + "runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT")
            .reference(PGD + "monitoring-stats.html#MONITORING-PG-STAT-ACTIVITY-VIEW")
            .tag("db")
            .tag("transactions");

    private static final Duration WARN = Duration.ofMinutes(1);
    private static final Duration FAIL = Duration.ofMinutes(5);

    IdleTransactionsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return of(facts.transactions(), all -> judge(all, facts));
    }

    private static Outcome judge(List<ActivityFacts.Transaction> all, ActivityFacts facts) {
        List<ActivityFacts.Transaction> idle = all.stream()
                .filter(transaction -> Spans.reaches(idle(transaction), WARN))
                .sorted(Comparator.comparing(IdleTransactionsRule::idle).reversed())
                .toList();
        return idle.isEmpty()
                ? Outcome.passed("none idle for 60 s in a transaction" + seen(facts))
                : failed(idle, facts);
    }

    private static Outcome failed(List<ActivityFacts.Transaction> idle, ActivityFacts facts) {
        ActivityFacts.Transaction worst = idle.get(0);
        String seen = Words.count(idle.size(), "session") + " idle in a transaction, the longest for "
                + Words.span(idle(worst)) + ": "
                + Words.some(idle.stream().map(ActivityRule::session).toList());
        return Outcome.failed(Spans.reaches(idle(worst), FAIL) ? Severity.ERROR : Severity.WARNING, seen)
                .expected("less than 60 s: it holds locks, and holds vacuum back")
                .fix(end(facts, worst.session()) + "; then find the code that talks to others between BEGIN and COMMIT,"
                        + " or leaks its connection");
    }

    private static Duration idle(ActivityFacts.Transaction transaction) {
        return transaction.idle().orElse(Duration.ZERO);
    }
}
