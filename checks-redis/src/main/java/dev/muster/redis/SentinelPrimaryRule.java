package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.SentinelFacts.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The primary is well in the eyes of those that would replace it, and there is one to replace it by. */
final class SentinelPrimaryRule extends SentinelRule {
    static final RuleInfo INFO = LivePages.about("redis.sentinel.primary", "sentinel")
            .title("The sentinels take the primary for well")
            .passes("none takes it for lost (agreed on, " + Weight.WORDS + "; one alone, or without any replica, a"
                    + " warning)")
            .fix(
                    "look whether the primary runs, and whether the sentinel reaches it and may log in: sentinel auth-user,"
                            + " sentinel auth-pass in sentinel.conf")
            .reference(PAGE)
            .reference(VALKEY);

    /** What one sentinel may say of a primary that is not well. */
    private static final Map<String, String> FLAGS = Map.of(
            "s_down", "this sentinel does not reach it (s_down)",
            "disconnected", "this sentinel is not connected to it (disconnected)",
            "failover_in_progress", "it is being replaced (failover_in_progress)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(Map<String, Seen> seen, SentinelFacts facts) {
        List<Outcome> bad = new ArrayList<>();
        seen.forEach((address, it) -> bad(it, facts).ifPresent(outcome -> bad.add(outcome.at(address))));
        return bad.isEmpty()
                ? List.of(Outcome.passed(
                        seen.size() == 1
                                ? "it is well, says the one sentinel that answered"
                                : "it is well, says each of " + seen.size() + " sentinels that answered"))
                : bad;
    }

    private static Optional<Outcome> bad(Seen seen, SentinelFacts facts) {
        Outcome outcome = field(seen, "flags")
                .judge(text -> judge(List.of(text.split(",", -1)), facts).orElseGet(() -> replicas(seen)));
        return outcome instanceof Outcome.Passed ? Optional.empty() : Optional.of(outcome);
    }

    private static Optional<Outcome> judge(List<String> flags, SentinelFacts facts) {
        if (flags.contains("o_down")) {
            return Optional.of(
                    Outcome.failed(Weight.of(facts.declared()), "the sentinels agree that the primary is lost (o_down)")
                            .expected("a primary that is well"));
        }
        List<String> words = flags.stream()
                .filter(FLAGS::containsKey)
                .map(FLAGS::get)
                .sorted()
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.failed(Severity.WARNING, Words.all(words)).expected("a primary that is well"));
    }

    private static Outcome replicas(Seen seen) {
        return number(seen, "num-slaves")
                .judge(some -> some > 0
                        ? Outcome.passed("well")
                        : Outcome.failed(
                                        Severity.WARNING,
                                        "it knows no replica that could take the place of the primary")
                                .expected("1 or more")
                                .fix("attach one: REPLICAOF host port on a second server"));
    }
}
