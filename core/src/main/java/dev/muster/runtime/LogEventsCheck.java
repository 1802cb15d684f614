package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is logged at WARN and ERROR, and looks whether it is more than allowed, or than usual. Thread-safe; each method
 * returns another check, which counts for itself. Made by {@link RuntimeChecks#logEvents()}.
 *
 * <p>At its first run it attaches one listener to the logging system behind SLF4J, Logback 1.2 to 1.5, Log4j 2 or
 * java.util.logging: at the root logger and at those that do not hand on to their parents. It is taken off when the engine is
 * closed. It counts, and keeps names of loggers, no texts. What is usual is known after a day, and forgotten at a restart.
 *
 * <p>Defaults: id {@code log.events}, local, every minute, no limits.
 */
public final class LogEventsCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(1));

    private final Map<String, Long> limits;
    private final EventProbe probe;
    private final Check delegate;

    LogEventsCheck(Map<String, Long> limits) {
        this.limits = Map.copyOf(limits);
        this.probe = new EventProbe(limits);
        this.delegate =
                Check.of("log.events", Scope.LOCAL, probe, EventRules.ALL).scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /** Takes the listener off. */
    @Override
    public void closed(Instant at) {
        probe.end();
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of loggers and of exceptions, and how often something was logged.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.EVENTS.capture(probe.look(context));
    }

    /**
     * {@return a check that allows so many events at ERROR a minute, over five minutes}
     *
     * @throws ConfigurationException if that is negative
     */
    public LogEventsCheck errorsPerMinute(int most) {
        return limited(EventCounter.ERRORS, most);
    }

    /**
     * {@return a check that allows so many events at WARN a minute, over five minutes}
     *
     * @throws ConfigurationException if that is negative
     */
    public LogEventsCheck warningsPerMinute(int most) {
        return limited(EventCounter.WARNINGS, most);
    }

    private LogEventsCheck limited(String name, int most) {
        if (most < 0) {
            throw new ConfigurationException(List.of(name + "PerMinute(" + most + ") is negative: name 0 or more"));
        }
        Map<String, Long> all = new HashMap<>(limits);
        all.put(name, (long) most);
        return new LogEventsCheck(all);
    }
}
