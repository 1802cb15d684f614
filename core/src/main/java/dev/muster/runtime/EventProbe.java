package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.CounterHistory;
import dev.muster.Fact;
import dev.muster.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;

/** Counts what is logged between its looks. */
final class EventProbe implements Probe<EventFacts> {
    private static final Duration FATAL = Duration.ofHours(1);
    private static final List<String> KINDS = List.of(EventCounter.ERRORS, EventCounter.WARNINGS);

    private final Map<String, Long> limits;
    private final EventCounter counter = new EventCounter();
    private final Listening listening;
    private volatile Memory memory = new Memory(CounterHistory.NONE, Map.of(), Map.of());

    /** What is remembered from look to look. */
    private record Memory(CounterHistory looks, Map<String, Long> totals, Map<String, Hours> hours) {}

    EventProbe(Map<String, Long> limits) {
        this(limits, LogTaps.slf4j());
    }

    EventProbe(Map<String, Long> limits, Supplier<ILoggerFactory> factory) {
        this.limits = Map.copyOf(limits);
        this.listening = new Listening(counter, factory);
    }

    @Override
    public EventFacts look(CheckContext context) {
        Instant now = context.now();
        Fact<Long> loggers = listening.attach();
        Map<String, Long> totals = counter.totals();
        Memory before = memory;
        Map<String, Hours> hours = hours(before, totals, now);
        memory = new Memory(before.looks().add(now, totals), totals, hours);
        Optional<CounterHistory.Look> first = before.looks().before(now);
        return new EventFacts(
                now,
                loggers,
                counter.failures(),
                first.map(look -> grown(look, totals)).orElse(Map.of()),
                first.map(look -> Duration.between(look.at(), now)).orElse(Duration.ZERO),
                usual(hours, now),
                limits,
                counter.fatalSince(now.minus(FATAL)));
    }

    /** What was not counted at the first look was zero then. */
    private static Map<String, Long> grown(CounterHistory.Look first, Map<String, Long> totals) {
        Map<String, Long> grown = new HashMap<>();
        totals.forEach((name, total) -> grown.put(name, total - first.counters().getOrDefault(name, 0L)));
        return grown;
    }

    private static Map<String, Hours> hours(Memory before, Map<String, Long> totals, Instant now) {
        Map<String, Hours> hours = new HashMap<>();
        for (String kind : KINDS) {
            long more = totals.getOrDefault(kind, 0L) - before.totals().getOrDefault(kind, 0L);
            hours.put(kind, before.hours().getOrDefault(kind, Hours.since(now)).add(now, more));
        }
        return Map.copyOf(hours);
    }

    private static Map<String, Double> usual(Map<String, Hours> hours, Instant now) {
        Map<String, Double> usual = new HashMap<>();
        hours.forEach((kind, own) -> own.usual(now).ifPresent(mean -> usual.put(kind, mean)));
        return usual;
    }

    void end() {
        listening.end();
    }
}
