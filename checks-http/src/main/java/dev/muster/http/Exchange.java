package dev.muster.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One request and the answer to it: everything that was seen, nothing judged. Made up in a test, it is judged by {@link
 * HttpChecks#audit(Exchange)}. Immutable and thread-safe.
 *
 * @param method of the request
 * @param uri of the request that was answered: after redirects the last
 * @param sent the fields of the request
 * @param status of the answer
 * @param fields of the answer
 * @param body of the answer, up to a bound
 * @param took from the request to the end of what was read
 * @param redirects the answers that led here, in order, bodies left out
 */
public record Exchange(
        String method,
        URI uri,
        Fields sent,
        int status,
        Fields fields,
        Body body,
        Duration took,
        List<Redirect> redirects) {
    /**
     * An answer that led elsewhere.
     *
     * @param uri that was asked
     * @param status of the answer
     * @param fields of the answer
     */
    public record Redirect(URI uri, int status, Fields fields) {
        /**
         * Keeps these.
         *
         * @throws IllegalArgumentException if the status has not three digits
         */
        public Redirect {
            require(status);
        }
    }

    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 999;

    /**
     * Copies.
     *
     * @throws IllegalArgumentException if the status has not three digits, or the time is negative
     */
    public Exchange {
        require(status);
        if (took.isNegative()) {
            throw new IllegalArgumentException("a time that passed is not negative");
        }
        redirects = List.copyOf(redirects);
    }

    private static void require(int status) {
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw new IllegalArgumentException("a status has three digits");
        }
    }

    /** {@return whether the answer came over TLS} */
    public boolean overTls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
