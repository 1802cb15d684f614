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
final class LogLeakListener implements LogListener {
    /** Secrets in longer messages stand at their beginning, or in a dump that holds more of them. */
    static final int LONGEST = 8_192;

    private static final int MOST = 100;

    private final Redactor redactor;
    private final LongAdder heard = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final ConcurrentMap<Place, Traces> places = new ConcurrentHashMap<>();

    /** Whether this thread is at it: what is logged while a message is made is not looked at. */
    private final ThreadLocal<boolean[]> busy = ThreadLocal.withInitial(() -> new boolean[1]);

    /** A power of two less one: of so many events and one, one is looked at. */
    private volatile int skipped;

    private record Place(SecretKind kind, String logger) {}

    /** What is kept of one place. */
    private static final class Traces {
        private final LongAdder count = new LongAdder();
        private volatile long last;
    }

    LogLeakListener(Redactor redactor) {
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
        boolean[] at = busy.get();
        if (at[0] || (mask != 0 && (ThreadLocalRandom.current().nextInt() & mask) != 0)) {
            return;
        }
        at[0] = true;
        try {
            Optional<Found> found = find(event, events);
            if (found.isPresent()) {
                note(found.get(), events.logger(event), events.millis(event));
            }
        } finally {
            at[0] = false;
        }
    }

    /** What stands in a text; it lives no longer than the event. */
    private record Found(SecretKind kind, String text) {}

    private Optional<Found> find(Object event, LogEvents events) throws Throwable {
        Optional<Found> found = find(events.message(event));
        List<LogEvents.Thrown> thrown = found.isPresent() ? List.of() : events.thrown(event);
        for (int i = 0; i < thrown.size() && found.isEmpty(); i++) {
            found = find(thrown.get(i).message());
        }
        return found;
    }

    private Optional<Found> find(String text) {
        String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Optional<SecretKind> kind = redactor.finds(part) ? Optional.of(SecretKind.DECLARED) : SecretShapes.find(part);
        return kind.map(each -> new Found(each, part));
    }

    /** A logger may be named after what it should not tell. */
    private static boolean tells(String logger, Found found) {
        for (String word : logger.split("\\W", -1)) {
            if (SecretValues.random(word) && found.text().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void note(Found found, String logger, long millis) {
        boolean hidden = find(logger).isPresent() || tells(logger, found);
        String name = hidden ? "(a logger with a secret in its name)" : logger;
        Place place = new Place(found.kind(), name);
        if (places.size() < MOST || places.containsKey(place)) {
            Traces traces = places.computeIfAbsent(place, any -> new Traces());
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
    List<LogLeak> since(Instant then) {
        long oldest = then.toEpochMilli();
        places.values().removeIf(traces -> traces.last < oldest);
        List<LogLeak> all = new ArrayList<>();
        places.forEach((place, traces) -> all.add(
                new LogLeak(place.kind(), place.logger(), traces.count.sum(), Instant.ofEpochMilli(traces.last))));
        return all.stream()
                .sorted((one, other) -> other.last().compareTo(one.last()))
                .toList();
    }
}
