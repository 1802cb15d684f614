package dev.muster.tls;

import dev.muster.CheckContext;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Until when one connection may take, whatever comes over it: a limit for each read would begin anew at each. */
final class Deadline {
    private final CheckContext context;
    private final Duration begun;
    private final Duration limit;

    private Deadline(CheckContext context, Duration limit) {
        this.context = context;
        this.begun = context.remaining();
        this.limit = limit;
    }

    /** {@return a deadline that begins now} */
    static Deadline of(CheckContext context, Duration limit) {
        return new Deadline(context, limit);
    }

    Duration limit() {
        return limit;
    }

    /**
     * {@return how long one wait may take, at least 1 ms}
     *
     * @throws SocketTimeoutException if the time is up
     */
    int millis() throws SocketTimeoutException {
        long left = limit.minus(begun.minus(context.remaining())).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
