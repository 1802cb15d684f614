package dev.muster.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is logged at WARN and ERROR, and by whom. Keeps no text. Thread-safe, and never waits for long. */
final class EventCounter implements LogListener {
    static final String ERRORS = "errors";
    static final String WARNINGS = "warnings";
    static final String BY = "by ";

    private static final int MOST_LOGGERS = 200;
    private static final int MOST_FATAL = 50;

    private static final Set<String> FATAL = Set.of(
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError",
            "java.lang.InternalError",
            "java.lang.UnknownError",
            "java.lang.VirtualMachineError");

    private final LongAdder errors = new LongAdder();
    private final LongAdder warnings = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final ConcurrentMap<String, LongAdder> byLogger = new ConcurrentHashMap<>();
    private final ConcurrentMap<Origin, Long> fatal = new ConcurrentHashMap<>();

    private record Origin(String type, String logger) {}

    @Override
    public LogLevel floor() {
        return LogLevel.WARN;
    }

    @Override
    public void hear(LogLevel level, Object event, LogEvents events) throws Throwable {
        (level == LogLevel.WARN ? warnings : errors).increment();
        String logger = events.logger(event);
        count(logger);
        for (LogEvents.Thrown thrown : events.thrown(event)) {
            if (FATAL.contains(thrown.type()) && fatal.size() < MOST_FATAL) {
                fatal.put(new Origin(thrown.type(), logger), events.millis(event));
            }
        }
    }

    private void count(String logger) {
        LongAdder own = byLogger.get(logger);
        if (own == null && byLogger.size() < MOST_LOGGERS) {
            own = byLogger.computeIfAbsent(logger, name -> new LongAdder());
        }
        if (own != null) {
            own.increment();
        }
    }

    @Override
    public void failed() {
        failures.increment();
    }

    /** {@return the totals, by name} */
    Map<String, Long> totals() {
        Map<String, Long> all = new HashMap<>();
        all.put(ERRORS, errors.sum());
        all.put(WARNINGS, warnings.sum());
        byLogger.forEach((logger, count) -> all.put(BY + logger, count.sum()));
        return all;
    }

    long failures() {
        return failures.sum();
    }

    /** {@return what no program recovers from, and was logged since then; older ones are forgotten} */
    List<FatalEvent> fatalSince(Instant then) {
        long oldest = then.toEpochMilli();
        fatal.values().removeIf(millis -> millis < oldest);
        List<FatalEvent> all = new ArrayList<>();
        fatal.forEach((origin, millis) ->
                all.add(new FatalEvent(origin.type(), origin.logger(), Instant.ofEpochMilli(millis))));
        return all.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }
}
