package dev.muster.runtime;

import dev.muster.Fact;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;

/** A listener that is attached at the first look, kept attached, and taken off for good in the end. Thread-safe. */
final class Listening {
    private final LogListener listener;
    private final Supplier<ILoggerFactory> factory;
    private @Nullable LogTap tap;
    private boolean over;

    Listening(LogListener listener, Supplier<ILoggerFactory> factory) {
        this.listener = listener;
        this.factory = factory;
    }

    /** {@return to how many loggers it is attached now} */
    synchronized Fact<Long> attach() {
        if (over) {
            return Fact.absent("the engine was closed, and with it the listener");
        }
        Fact<LogTap> known = tap == null ? LogTaps.of(factory.get(), listener) : Fact.of(tap);
        tap = known.value().orElse(null);
        return known.map(it -> (long) it.attach());
    }

    synchronized void end() {
        over = true;
        if (tap != null) {
            tap.detach();
        }
    }
}
