package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clock of this machine.
 *
 * @param at what it shows
 * @param since for how long it has been compared with the time that the machine has been running; zero at the first look
 * @param steps by which it was set, in the last hour
 * @param running why that time is not known; empty if it is
 * @param zones version of the data about time zones, such as {@code 2025b}
 * @param ahead by how much the server that the owner named is ahead; empty if none was named
 * @param server that the owner named; empty if none was
 */
record ClockFacts(
        Instant at,
        Duration since,
        List<Step> steps,
        String running,
        String zones,
        Optional<Fact<Duration>> ahead,
        String server) {
    /**
     * The clock was set.
     *
     * @param at when that was seen
     * @param by how much, forward
     */
    record Step(Instant at, Duration by) {}

    ClockFacts {
        steps = List.copyOf(steps);
    }
}
