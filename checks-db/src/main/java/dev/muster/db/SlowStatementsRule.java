package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** What is done often is done fast. */
final class SlowStatementsRule extends ActivityRule {
    static final RuleInfo INFO = RuleInfo.of("db.statements.slow")
            .title("No frequent statement is slow")
            .severity(Severity.WARNING)
            .passes("no statement of 100 calls or more takes a second on average; told from 1 s, a warning from 5 s")
            .fix(
                    "look it up and explain it: SELECT query FROM pg_stat_statements WHERE queryid = id; MariaDB and MySQL:"
                            + " SELECT digest_text FROM performance_schema.events_statements_summary_by_digest WHERE digest ="
                            + " 'id'; judge anew after SELECT pg_stat_statements_reset()")
            .notApplicable(NOT)
            .reference(PGD + "pgstatstatements.html")
            .reference(MYD + "performance-schema-statement-summary-tables.html")
            .tag("db")
            .tag("latency");

    private static final long OFTEN = 100;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration VERY_SLOW = Duration.ofSeconds(5);

    SlowStatementsRule() {
        super(INFO);
    }

    @Override
    List<Outcome> look(ActivityFacts facts) {
        Fact<List<ActivityFacts.Statement>> statements = facts.statements();
        return statements
                .value()
                .map(SlowStatementsRule::judge)
                .orElseGet(() -> List.of(Outcome.inconclusive(statements.why())));
    }

    private static List<Outcome> judge(List<ActivityFacts.Statement> statements) {
        return Many.of(
                statements.stream()
                        .filter(each -> each.calls() >= OFTEN && Spans.reaches(each.mean(), SLOW))
                        .map(SlowStatementsRule::failed)
                        .toList(),
                "no statement of 100 calls or more takes a second on average");
    }

    private static Outcome failed(ActivityFacts.Statement statement) {
        return Outcome.failed(
                        Spans.reaches(statement.mean(), VERY_SLOW) ? Severity.WARNING : Severity.INFO,
                        "takes " + Words.grouped(statement.mean().toMillis()) + " ms on average of "
                                + Words.grouped(statement.calls()) + " calls")
                .expected("under 1000 ms")
                .at("statement " + brief(statement.id()));
    }
}
