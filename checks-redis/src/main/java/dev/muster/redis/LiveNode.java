package dev.muster.redis;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What goes on in one server just now, and has since an earlier look.
 *
 * @param server as it describes itself
 * @param pings how long each of some took, in the order they were sent
 * @param slow commands of late that took long, newest first; a hundred at the most
 * @param now running totals of {@code INFO}
 * @param before the totals of an earlier look; empty at the first, and after a restart of the server
 */
record LiveNode(
        Server server,
        Fact<List<Duration>> pings,
        Fact<List<Slow>> slow,
        CounterHistory.Look now,
        Optional<CounterHistory.Look> before) {
    /**
     * A command that took long; its arguments are not known.
     *
     * @param at when it ran
     * @param took how long
     * @param command its name
     */
    record Slow(Instant at, Duration took, String command) {}
}
