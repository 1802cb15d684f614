package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;

/**
 * Which secrets were logged.
 *
 * @param at when it was seen
 * @param loggers at how many a listener is attached
 * @param heard how many events it heard
 * @param oneOf one of how many it looks at
 * @param failures how many it could not read
 * @param unknown what keeps declared secrets from being known; empty if nothing does
 * @param leaks of the last day
 */
record LogLeakFacts(
        Instant at, Fact<Long> loggers, long heard, long oneOf, long failures, String unknown, List<LogLeak> leaks) {
    LogLeakFacts {
        leaks = List.copyOf(leaks);
    }
}
