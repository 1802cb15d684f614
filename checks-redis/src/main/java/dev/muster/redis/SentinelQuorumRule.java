package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.SentinelFacts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sentinels can agree that a primary is lost, and one alone can not. */
final class SentinelQuorumRule extends SentinelRule {
    static final RuleInfo INFO = LivePages.about("redis.sentinel.quorum", "sentinel")
            .title("The sentinels can replace the primary, and one alone can not")
            .passes(
                    "each says that the quorum is 2 or more (a warning if not) and no more than there are sentinels, and"
                            + " that it can be reached (SENTINEL CKQUORUM); " + Weight.WORDS)
            .fix(
                    "on each sentinel: SENTINEL SET mymaster quorum 2, where there are three; start those that are missing")
            .reference(PAGE)
            .reference(VALKEY);

    private static final long LEAST = 2;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(Map<String, Seen> seen, SentinelFacts facts) {
        List<Outcome> all = new ArrayList<>();
        seen.forEach((address, it) -> all.add(judge(it, facts).at(address)));
        List<Outcome> bad =
                all.stream().filter(it -> !(it instanceof Outcome.Passed)).toList();
        return bad.isEmpty() ? List.of(passed(all)) : bad;
    }

    private static Outcome passed(List<Outcome> all) {
        List<String> said = all.stream()
                .map(outcome -> ((Outcome.Passed) outcome).evidence())
                .distinct()
                .toList();
        return Outcome.passed(String.join("; ", said) + " (" + Words.count(all.size(), "sentinel") + " answered)");
    }

    private static Outcome judge(Seen seen, SentinelFacts facts) {
        if (seen.reachable().value().filter(can -> !can).isPresent()) {
            return Outcome.failed(
                            Weight.of(facts.declared()),
                            "it can not reach sentinels enough to replace the primary (SENTINEL CKQUORUM)")
                    .expected("quorum and majority within reach");
        }
        return number(seen, "quorum").judge(quorum -> judge(quorum, seen, facts));
    }

    private static Outcome judge(long quorum, Seen seen, SentinelFacts facts) {
        long known = SentinelNumberRule.known(seen);
        String text = "the quorum is " + quorum + " of " + Words.count(known, "sentinel");
        if (quorum > known) {
            return Outcome.failed(Weight.of(facts.declared()), text + ": it is never reached")
                    .expected(known + " at most")
                    .fix(fix(facts));
        }
        return quorum < LEAST
                ? Outcome.failed(Severity.WARNING, text + ": one alone takes the primary for lost")
                        .expected("2 or more")
                        .fix(fix(facts))
                : seen.reachable().judge(can -> Outcome.passed(text + ", and it is within reach"));
    }

    private static String fix(SentinelFacts facts) {
        return "on each sentinel: SENTINEL SET " + facts.primary() + " quorum 2, where there are three";
    }
}
