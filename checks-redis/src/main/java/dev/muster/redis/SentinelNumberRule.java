package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.SentinelFacts.Seen;
import dev.muster.redis.SentinelFacts.Sentinel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** There are sentinels enough for a majority after a loss, and all that the client names answer. */
final class SentinelNumberRule extends SentinelRule {
    static final String ID = "redis.sentinel.number";

    static final RuleInfo INFO = LivePages.about(ID, "sentinel")
            .title("Three sentinels or more watch the primary, and they answer")
            .severity(Severity.WARNING)
            .passes(
                    "each sentinel that the client names answers, and knows that there are three or more; if none answers"
                            + " that is an error, but for a cache")
            .fix("start the sentinel that does not answer; run three of them on three hosts: sentinel monitor mymaster"
                    + " host port 2 in the sentinel.conf of each; forget those that are gone: SENTINEL RESET mymaster")
            .reference(PAGE)
            .reference(VALKEY);

    private static final long ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> silent(SentinelFacts facts) {
        List<Outcome> failed = unanswered(facts, Weight.of(facts.declared()));
        return failed.isEmpty() ? List.of(Outcome.inconclusive("the client names no sentinel")) : failed;
    }

    @Override
    List<Outcome> judge(Map<String, Seen> seen, SentinelFacts facts) {
        List<Outcome> all = unanswered(facts, Severity.WARNING);
        seen.forEach((address, it) -> {
            if (known(it) < ENOUGH) {
                all.add(Outcome.failed("it knows of " + Words.count(known(it), "sentinel")
                                + ": when one is lost the rest is no majority that could replace the primary")
                        .expected("3 or more")
                        .at(address));
            }
        });
        return all.isEmpty() ? List.of(Outcome.passed(passed(seen))) : all;
    }

    /** {@return how many sentinels one knows, with itself} */
    static long known(Seen seen) {
        return Math.max(0, seen.others()) + 1L;
    }

    private static List<Outcome> unanswered(SentinelFacts facts, Severity severity) {
        List<Outcome> all = new ArrayList<>();
        for (Sentinel sentinel : facts.sentinels()) {
            if (sentinel.seen().value().isEmpty()) {
                all.add(unanswered(sentinel.seen(), severity).at(sentinel.address()));
            }
        }
        return all;
    }

    private static Outcome unanswered(Fact<Seen> seen, Severity severity) {
        return seen instanceof Fact.Denied
                ? Outcome.inconclusive(seen.why())
                : Outcome.failed(severity, seen.why()).expected("an answer");
    }

    private static String passed(Map<String, Seen> seen) {
        long least = seen.values().stream()
                .mapToLong(SentinelNumberRule::known)
                .min()
                .orElse(0);
        boolean alike = seen.values().stream().allMatch(it -> known(it) == least);
        return Words.count(least, "sentinel")
                + (alike ? "" : " or more")
                + (seen.size() == 1 ? "" : ", as each of " + seen.size() + " says")
                + (alike && least % 2 == 0 ? "; one less would bear the loss of as many" : "");
    }
}
