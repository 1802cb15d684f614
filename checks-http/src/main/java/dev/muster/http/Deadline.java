package dev.muster.http;

import dev.muster.CheckContext;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Until when one request may take. A tenth of what the run has left is kept, so that there is time to judge. */
final class Deadline {
    private static final int PARTS = 10;
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final CheckContext context;
    private final Duration begun;
    private final Duration limit;

    private Deadline(CheckContext context, Duration begun, Duration limit) {
        this.context = context;
        this.begun = begun;
        this.limit = limit;
    }

    /**
     * {@return a deadline that begins now}
     *
     * @param most that one request may take, where the run has as much
     * @throws NoAnswerException if the run has no time left that is worth a request
     */
    static Deadline of(CheckContext context, Duration most) throws NoAnswerException {
        Duration left = context.remaining();
        Duration usable = left.minus(left.dividedBy(PARTS));
        if (!worthwhile(context)) {
            throw new NoAnswerException(NoAnswerException.TIME_UP);
        }
        return new Deadline(context, left, usable.compareTo(most) < 0 ? usable : most);
    }

    static boolean worthwhile(CheckContext context) {
        return context.remaining().compareTo(SHORTEST) >= 0;
    }

    /** {@return how long it may take in all} */
    Duration limit() {
        return limit;
    }

    /** {@return how long it has taken} */
    Duration elapsed() {
        return begun.minus(context.remaining());
    }

    /**
     * {@return how long one wait may take, at least 1 ms}
     *
     * @throws SocketTimeoutException if the time is up
     */
    int millis() throws SocketTimeoutException {
        long left = limit.minus(elapsed()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
