package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks how the log is set up: provider, levels, destinations, rotation. Immutable and thread-safe; each method returns a changed
 * copy. Made by {@link RuntimeChecks#log()}.
 *
 * <p>It reads the configuration of the system that SLF4J really logs by, where that is Logback 1.2 to 1.5, Log4j 2 or
 * java.util.logging, and changes nothing of it.
 *
 * <p>Defaults: id {@code log.posture}, posture, at the start and every five minutes, as levels are changed while a service runs.
 */
public final class LogCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(5));

    private final LogDeclared declared;
    private final Check delegate;

    LogCheck(LogDeclared declared) {
        this.declared = declared;
        this.delegate = Check.of("log.posture", Scope.POSTURE, new LogProbe(declared), LogRules.SETUP)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of loggers, appenders, classes and files, and what the logging system complained of.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.LOG.capture(new LogProbe(declared).look(context));
    }

    /** {@return a copy that expects the root logger's events in this file} */
    public LogCheck toFile(Path file) {
        return new LogCheck(declared.withDestination(file.toString()));
    }

    /**
     * {@return a copy that expects the root logger's events at the appender of this name}
     *
     * @throws ConfigurationException if it is blank
     */
    public LogCheck toAppender(String name) {
        requireName(name, "toAppender");
        return new LogCheck(declared.withDestination(name));
    }

    /** {@return a copy that expects the root logger's events at the console} */
    public LogCheck toConsole() {
        return new LogCheck(declared.withConsole());
    }

    /**
     * {@return a copy for a service whose log files are the only copy, so that they must be kept for so long}
     *
     * @param time such as 30 days
     * @throws ConfigurationException if it is not over zero
     */
    public LogCheck keptFor(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new ConfigurationException(List.of("keptFor(" + time + "): name a time over zero"));
        }
        return new LogCheck(declared.keptFor(time));
    }

    /** {@return a copy for a service whose log files somebody else rolls and deletes, such as logrotate} */
    public LogCheck rolledElsewhere() {
        return new LogCheck(declared.rolledElsewhere());
    }

    /**
     * {@return a copy that lets this logger, and all below it, be verbose until then}
     *
     * @param logger its name; {@code root} for all
     * @param until at most 48 hours ahead; what is declared for longer is a finding
     * @throws ConfigurationException if the name is blank
     */
    public LogCheck verbose(String logger, Instant until) {
        requireName(logger, "verbose");
        return new LogCheck(declared.with(new LogOverride(logger, until)));
    }

    private static void requireName(String name, String method) {
        if (name.isBlank()) {
            throw new ConfigurationException(List.of(method + "(...) has a blank name"));
        }
    }
}
