package dev.muster.runtime;

import dev.muster.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Looks at what is logged for secrets. Keeps what kind stood where, and nothing of the text. Thread-safe, and never waits for long.
 */
final class LeakListener implements LogListener {
    /** Secrets in longer messages stand at their beginning, or in a dump that holds more of them. */
    static final int LONGEST = 8_192;

    private static final int MOST = 100;

    private final Redactor redactor;
    private final LongAdder heard = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final ConcurrentMap<Place, Traces> found = new ConcurrentHashMap<>();

    /** Whether this thread is at it: what is logged while a message is made is not looked at. */
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

    /** A power of two less one: of so many events and one, one is looked at. */
    private volatile int skipped;

    private record Place(SecretKind kind, String logger) {}

    /** What is kept of one place. */
    private static final class Traces {
        private final LongAdder count = new LongAdder();
        private volatile long last;
    }

    LeakListener(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public LogLevel floor() {
        return LogLevel.TRACE;
    }

    @Override
    public void hear(LogLevel level, Object event, LogEvents events) throws Throwable {
        heard.increment();
        int mask = skipped;
        if ((mask != 0 && (ThreadLocalRandom.current().nextInt() & mask) != 0) || busy.get() != null) {
            return;
        }
        busy.set(true);
        try {
            Optional<SecretKind> kind = kind(event, events);
            if (kind.isPresent()) {
                note(kind.get(), events.logger(event), events.millis(event));
            }
        } finally {
            busy.remove();
        }
    }

    private Optional<SecretKind> kind(Object event, LogEvents events) throws Throwable {
        Optional<SecretKind> kind = kind(events.message(event));
        List<LogEvents.Thrown> thrown = kind.isPresent() ? List.of() : events.thrown(event);
        for (int i = 0; i < thrown.size() && kind.isEmpty(); i++) {
            kind = kind(thrown.get(i).message());
        }
        return kind;
    }

    private Optional<SecretKind> kind(String text) {
        String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return redactor.finds(part) ? Optional.of(SecretKind.DECLARED) : SecretShapes.find(part);
    }

    /** A logger may be named after what it should not tell. */
    private void note(SecretKind kind, String logger, long millis) {
        String name = kind(logger).isPresent() ? "(a logger with a secret in its name)" : logger;
        Place place = new Place(kind, name);
        if (found.size() < MOST || found.containsKey(place)) {
            Traces traces = found.computeIfAbsent(place, any -> new Traces());
            traces.count.increment();
            traces.last = millis;
        }
    }

    @Override
    public void failed() {
        failures.increment();
    }

    /** Looks from now on at one event of so many. */
    void oneOf(int events) {
        skipped = Integer.highestOneBit(Math.max(1, events)) - 1;
    }

    int oneOf() {
        return skipped + 1;
    }

    long heard() {
        return heard.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** {@return what was found since then; older places are forgotten} */
    List<Leak> since(Instant then) {
        long oldest = then.toEpochMilli();
        found.values().removeIf(traces -> traces.last < oldest);
        List<Leak> all = new ArrayList<>();
        found.forEach((place, traces) ->
                all.add(new Leak(place.kind(), place.logger(), traces.count.sum(), Instant.ofEpochMilli(traces.last))));
        return all.stream()
                .sorted((one, other) -> other.last().compareTo(one.last()))
                .toList();
    }
}
