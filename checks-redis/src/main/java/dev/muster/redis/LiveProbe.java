package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.CounterHistory;
import dev.muster.Fact;
import dev.muster.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks what goes on in the servers, and remembers what it counted before. */
final class LiveProbe implements Probe<LiveFacts> {
    private static final int PINGS = 20;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final RedisPlan plan;

    /** By the run of the server: one that was restarted counts anew. */
    private volatile Map<String, CounterHistory> memory = Map.of();

    LiveProbe(RedisPlan plan) {
        this.plan = plan;
    }

    @Override
    public LiveFacts look(CheckContext context) {
        Map<String, CounterHistory> after = new HashMap<>();
        Look<LiveNode> look = new Look<>();
        Fact<List<LiveNode>> nodes = look.each(plan, context, (door, monitor) -> seen(door, monitor, context, after));
        memory = nodes.value().isPresent() ? Map.copyOf(after) : memory;
        return new LiveFacts(context.now(), plan.declared(), nodes, look.unseen());
    }

    private LiveNode seen(Door door, Optional<Door> monitor, CheckContext context, Map<String, CounterHistory> after)
            throws LineLostException {
        Fact<List<Duration>> pings = monitor.isEmpty() ? Fact.absent("") : pinged(door, context);
        try (Line line = monitor.orElse(door).open(context)) {
            Fact<List<Duration>> own = monitor.isEmpty() ? pings(line, context) : pings;
            Server server = ServerReader.read(door.name(), line);
            CounterHistory.Look now = new CounterHistory.Look(context.now(), Counters.of(server.info()));
            String run =
                    door.name() + " " + server.info().text("run_id").value().orElse("");
            CounterHistory history = memory.getOrDefault(run, CounterHistory.NONE);
            after.put(run, history.add(now.at(), now.counters()));
            return new LiveNode(server, own, slow(line), now, history.before(now.at()));
        }
    }

    private static Fact<List<Duration>> pinged(Door door, CheckContext context) throws LineLostException {
        try (Line line = door.open(context)) {
            return pings(line, context);
        }
    }

    /** The first one warms up, and does not count. */
    private static Fact<List<Duration>> pings(Line line, CheckContext context) throws LineLostException {
        Reply first = line.ask("PING");
        if (!answered(first)) {
            return Unanswered.why(first, "PING", "+ping");
        }
        List<Duration> all = new ArrayList<>();
        Duration begin = context.remaining();
        for (Duration before = begin;
                all.size() < PINGS && begin.minus(before).compareTo(LONG_ENOUGH) < 0;
                before = context.remaining()) {
            line.ask("PING");
            all.add(before.minus(context.remaining()));
        }
        return Fact.of(List.copyOf(all));
    }

    /** One that refuses writes refuses {@code PING} as well, and takes no less time for it. */
    private static boolean answered(Reply reply) {
        return reply instanceof Reply.Refused refusal
                ? Refusals.reads(refusal.code()).isPresent()
                : reply.asText().filter("PONG"::equals).isPresent();
    }

    private static Fact<List<LiveNode.Slow>> slow(Line line) throws LineLostException {
        Reply reply = line.ask("SLOWLOG", "GET", "100");
        return reply instanceof Reply.Many ? Slowlog.read(reply) : Unanswered.why(reply, "SLOWLOG GET", "+slowlog|get");
    }
}
