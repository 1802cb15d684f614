package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** No transaction was prepared by a coordinator that forgot it. */
final class PreparedTransactionsRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.transactions.prepared")
            .title("No prepared transaction was forgotten")
            .passes("none has waited for its second phase for a minute, where XA is declared for an hour; an error from"
                    + " an hour")
            .fix("ask its coordinator, then COMMIT PREPARED 'id' or ROLLBACK PREPARED 'id'; MariaDB and MySQL: XA"
                    + " RECOVER, then XA COMMIT or XA ROLLBACK")
            .notApplicable(NOT)
            .reference(PGD + "sql-prepare-transaction.html")
            .reference(MYD + "xa-statements.html")
            .tag("db")
            .tag("transactions");

    private static final Duration WARN = Duration.ofMinutes(1);
    private static final Duration FAIL = Duration.ofHours(1);

    PreparedTransactionsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        return of(facts.prepared(), all -> judge(all, facts));
    }

    private static Outcome judge(List<ActivityFacts.Prepared> all, ActivityFacts facts) {
        Duration limit = facts.declared().xa() ? FAIL : WARN;
        List<ActivityFacts.Prepared> orphans = all.stream()
                .filter(prepared -> Spans.reaches(prepared.age(), limit))
                .sorted(Comparator.comparing(ActivityFacts.Prepared::age).reversed())
                .toList();
        return orphans.isEmpty()
                ? Outcome.passed(
                        Words.count(all.size(), "prepared transaction") + ", none older than " + Words.span(limit))
                : failed(orphans, Words.span(limit));
    }

    private static Outcome failed(List<ActivityFacts.Prepared> orphans, String limit) {
        ActivityFacts.Prepared oldest = orphans.get(0);
        String seen = Words.count(orphans.size(), "prepared transaction") + ", the oldest waiting for "
                + Words.span(oldest.age()) + ": "
                + Words.some(orphans.stream().map(each -> brief(each.id())).toList());
        return Outcome.failed(Spans.reaches(oldest.age(), FAIL) ? Severity.ERROR : Severity.WARNING, seen)
                .expected("none for " + limit + ": it keeps its locks over a restart, and holds vacuum back for ever");
    }
}
