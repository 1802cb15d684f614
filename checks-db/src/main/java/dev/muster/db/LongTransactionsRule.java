package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** No transaction holds the whole server back. */
final class LongTransactionsRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.transactions.long")
            .title("No transaction is open for long")
            .passes("none has been open for 10 minutes; an error from an hour")
            .fix(
                    "find out what it does, and split it or run it on a replica; PostgreSQL 17 and later: ALTER ROLE app SET"
                            + " transaction_timeout = '10min'")
            .notApplicable(NOT)
            .reference(PGD + "routine-vacuuming.html")
            .reference(MYD + "information-schema-innodb-trx-table.html")
            .tag("db")
            .tag("transactions");

    private static final Duration WARN = Duration.ofMinutes(10);
    private static final Duration FAIL = Duration.ofHours(1);

    LongTransactionsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return of(facts.transactions(), all -> judge(all, facts));
    }

    private static Outcome judge(List<ActivityFacts.Transaction> all, ActivityFacts facts) {
        List<ActivityFacts.Transaction> open = all.stream()
                .filter(transaction -> Spans.reaches(transaction.open(), WARN))
                .sorted(Comparator.comparing(ActivityFacts.Transaction::open).reversed())
                .toList();
        return open.isEmpty() ? Outcome.passed("none open for 10 minutes" + seen(facts)) : failed(open, facts);
    }

    private static Outcome failed(List<ActivityFacts.Transaction> open, ActivityFacts facts) {
        ActivityFacts.Transaction worst = open.get(0);
        String seen = Words.count(open.size(), "transaction") + " open for long, the longest for "
                + Words.span(worst.open()) + ": "
                + Words.some(open.stream().map(ActivityRule::session).toList());
        return Outcome.failed(Spans.reaches(worst.open(), FAIL) ? Severity.ERROR : Severity.WARNING, seen)
                .expected("less than 10 minutes: until it ends no dead row that it might see is removed")
                .fix("find out what it does, and split it or run it on a replica; to end it: "
                        + end(facts, worst.session()));
    }
}
