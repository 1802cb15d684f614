package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** The server takes what is written. Without a canary nobody looked, unless PING itself is refused as writes are. */
final class WritesRule implements Rule<ReachFacts> {
    static final String ID = "redis.writes";

    static final RuleInfo INFO = LivePages.about(ID, "connect")
            .title("Redis takes writes")
            .passes(
                    "a canary is written, read and deleted, in 100 ms unless the owner says otherwise; late is a warning,"
                            + " and so is everything for a cache")
            .fix("look what the server says: redis-cli SET muster:canary 1 EX 5")
            .notApplicable(
                    "the owner allows no canary and PING is not refused as writes are, the owner declares that the"
                            + " service only reads, or there was no answer: see redis.connect")
            .reference(LivePages.redis("commands/set/"))
            .reference(LivePages.redis("operate/oss_and_stack/management/persistence/"))
            .reference(LivePages.valkey("faq/"));

    /** Why there is no canary, for the probe to say. */
    static final String NO_CANARY = "nobody tried to write: allow a canary by .canary(prefix)";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ReachFacts facts) {
        return List.of(
                facts.declared().is(Declared.Way.READS_ONLY)
                        ? Outcome.notApplicable("the owner declares that the service only reads")
                        : pinged(facts).orElseGet(() -> look(facts)));
    }

    /** What PING told of writes. */
    private static Optional<Outcome> pinged(ReachFacts facts) {
        return facts.answer()
                .flatMap(answer -> Refusals.reads(answer.refusal()))
                .map(meaning -> failed(meaning, facts));
    }

    private static Outcome failed(Refusals.Meaning meaning, ReachFacts facts) {
        return Outcome.failed(Weight.of(facts.declared()), meaning.words()).fix(meaning.fix());
    }

    private static Outcome look(ReachFacts facts) {
        boolean busy = facts.answer()
                .filter(answer -> Refusals.busy(answer.refusal()).isPresent())
                .isPresent();
        if (facts.trouble().isPresent() || facts.answer().isEmpty() || busy) {
            return Outcome.notApplicable("there was no answer to go by: see " + ConnectRule.ID);
        }
        return facts.canary() instanceof Fact.Absent<ReachFacts.Canary> none
                ? Outcome.notApplicable(none.why())
                : facts.canary().judge(canary -> judge(canary, facts));
    }

    private static Outcome judge(ReachFacts.Canary canary, ReachFacts facts) {
        return canary.refusal().isEmpty() ? done(canary, facts) : refused(canary.refusal(), facts);
    }

    /** That this account may not write the canary's key says nothing of its own keys. */
    private static Outcome refused(String refusal, ReachFacts facts) {
        return switch (refusal) {
            case "NOPERM" ->
                Outcome.inconclusive("this account may not write, read and delete the canary's key: ACL SETUSER app"
                        + " ~prefix* +set +get +del");
            case "MOVED", "ASK", "TRYAGAIN" ->
                Outcome.inconclusive("the canary's key belongs to another server of the cluster (" + refusal + ")");
            default ->
                Refusals.reads(refusal)
                        .or(() -> Refusals.busy(refusal))
                        .map(meaning -> failed(meaning, facts))
                        .orElseGet(() -> Outcome.failed(
                                Weight.of(facts.declared()), "a write is refused by " + Refusals.shown(refusal)));
        };
    }

    private static Outcome done(ReachFacts.Canary canary, ReachFacts facts) {
        if (!canary.same()) {
            return Outcome.failed(Weight.of(facts.declared()), "what was read is not what was written")
                    .expected("the canary's own value")
                    .fix(
                            "look who else writes keys with the canary's prefix, and whether reads go to a replica or a proxy");
        }
        String seen = "a canary was written, read and deleted in " + ConnectRule.millis(canary.took());
        return canary.took().compareTo(facts.within()) > 0
                ? Outcome.failed(Severity.WARNING, seen)
                        .expected(ConnectRule.millis(facts.within()) + " at the most")
                        .fix("see redis.latency, redis.slow-commands and redis.memory.fragmentation")
                : Outcome.passed(seen);
    }
}
