package dev.muster.redis;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import io.lettuce.core.RedisURI;
import java.util.ArrayList;
import java.util.List;

/** Asks each sentinel that the client names. */
final class SentinelProbe implements Probe<SentinelFacts> {
    private final RedisPlan plan;

    SentinelProbe(RedisPlan plan) {
        this.plan = plan;
    }

    @Override
    public SentinelFacts look(CheckContext context) throws CannotLookException {
        List<LettuceDoor> doors = plan.service().sentinels();
        if (doors.isEmpty()) {
            throw new CannotLookException(
                    "the client names no sentinel: make its RedisURI by RedisURI.Builder.sentinel");
        }
        RedisURI uri = plan.service().uris().value().orElseThrow().get(0);
        List<SentinelFacts.Sentinel> sentinels = new ArrayList<>();
        for (LettuceDoor door : doors) {
            CheckContext share = Share.of(context, doors.size() - sentinels.size());
            sentinels.add(new SentinelFacts.Sentinel(door.name(), seen(door, uri.getSentinelMasterId(), share)));
        }
        return new SentinelFacts(plan.declared(), uri.getSentinelMasterId(), sentinels);
    }

    private static Fact<SentinelFacts.Seen> seen(Door door, String primary, CheckContext context) {
        try (Line line = door.open(context)) {
            Reply fields = line.ask("SENTINEL", "MASTER", primary);
            if (!(fields instanceof Reply.Many)) {
                return Unanswered.why(fields, "SENTINEL MASTER", "+sentinel");
            }
            Reply others = line.ask("SENTINEL", "SENTINELS", primary);
            if (!(others instanceof Reply.Many)) {
                return Unanswered.why(others, "SENTINEL SENTINELS", "+sentinel");
            }
            Reply quorum = line.ask("SENTINEL", "CKQUORUM", primary);
            return Fact.of(
                    new SentinelFacts.Seen(fields.asMap(), others.asList().size(), quorum(quorum)));
        } catch (LineLostException e) {
            return Fact.absent(e.trouble().reason());
        }
    }

    /** It refuses with these words when it is not content. */
    private static Fact<Boolean> quorum(Reply reply) {
        if (reply instanceof Reply.Refused refusal && refusal.code().equals("NOQUORUM")) {
            return Fact.of(false);
        }
        return reply.asText().filter(text -> text.startsWith("OK")).isPresent()
                ? Fact.of(true)
                : Unanswered.why(reply, "SENTINEL CKQUORUM", "+sentinel");
    }
}
