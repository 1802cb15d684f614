package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.List;

/** What the owner says must never be is not. */
final class InvariantsRule implements Rule<IntegrityFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.integrity.invariants")
            .title("The data keeps what the owner says it keeps")
            .passes("each of the owner's questions counts no row")
            .fix("stop what writes such rows before you mend them, or restore them from a backup")
            .reference("https://www.postgresql.org/docs/current/ddl-constraints.html")
            .tag("db")
            .tag("integrity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(IntegrityFacts facts) {
        if (facts.answers().isEmpty()) {
            return List.of(Outcome.inconclusive("nobody says what has to be so: say it by holds(...)"));
        }
        return facts.answers().stream().map(InvariantsRule::judge).toList();
    }

    private static Outcome judge(IntegrityFacts.Answer answer) {
        return answer.broken()
                .judge(rows -> rows == 0
                        ? Outcome.passed("no row breaks it")
                        : Outcome.failed(Words.count(rows, "row") + (rows == 1 ? " breaks" : " break") + " it"))
                .at(answer.invariant());
    }
}
