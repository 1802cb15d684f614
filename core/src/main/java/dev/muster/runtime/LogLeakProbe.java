package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;

/** Keeps a listener attached that looks for secrets, and says what it found. */
final class LogLeakProbe implements Probe<LogLeakFacts> {
    private static final Duration DAY = Duration.ofDays(1);

    /** What a hundredth of a processor can look at. */
    private static final long A_SECOND = 5_000;

    private final LogLeakListener listener;
    private final Listening listening;
    private final Supplier<String> learn;
    private volatile Seen before = new Seen(Instant.EPOCH, 0);

    private record Seen(Instant at, long heard) {}

    /**
     * A probe.
     *
     * @param learn has the redactor learn what is to be found; gives what keeps it from that, or nothing
     */
    LogLeakProbe(Redactor redactor, Supplier<String> learn, Supplier<ILoggerFactory> factory) {
        this.listener = new LogLeakListener(redactor);
        this.listening = new Listening(listener, factory);
        this.learn = learn;
    }

    @Override
    public LogLeakFacts look(CheckContext context) {
        String unknown = learn.get();
        Fact<Long> loggers = listening.attach();
        Instant now = context.now();
        long heard = listener.heard();
        int oneOf = listener.oneOf();
        adapt(now, heard);
        return new LogLeakFacts(
                now, loggers, heard, oneOf, listener.failures(), unknown, listener.since(now.minus(DAY)));
    }

    private void adapt(Instant now, long heard) {
        Seen last = before;
        before = new Seen(now, heard);
        long seconds = Math.max(1, Duration.between(last.at(), now).toSeconds());
        long rate = (heard - last.heard()) / seconds;
        listener.oneOf(rate <= A_SECOND ? 1 : (int) Math.min(1 << 16, 2 * rate / A_SECOND));
    }

    void end() {
        listening.end();
    }
}
