package dev.muster.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that writes down what it hears. */
final class Heard implements LogListener {
    private final LogLevel floor;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    Heard(LogLevel floor) {
        this.floor = floor;
    }

    @Override
    public LogLevel floor() {
        return floor;
    }

    @Override
    public void hear(LogLevel level, Object event, LogEvents events) throws Throwable {
        if (events.message(event).contains("fails")) {
            throw new StackOverflowError("on purpose");
        }
        if (events.millis(event) < 1_000_000_000_000L) {
            throw new AssertionError(events.millis(event));
        }
        List<String> thrown = events.thrown(event).stream()
                .map(each -> each.type() + ":" + each.message())
                .toList();
        lines.add(level + " " + events.logger(event) + " " + events.message(event)
                + (thrown.isEmpty() ? "" : " " + thrown));
    }

    @Override
    public void failed() {
        failures.incrementAndGet();
    }

    List<String> lines() {
        return lines;
    }

    int failures() {
        return failures.get();
    }
}
