package dev.muster.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One request and the answer to it: everything that was seen, nothing judged. Immutable and thread-safe.
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
    public record Redirect(URI uri, int status, Fields fields) {}

    /** Copies. */
    public Exchange {
        redirects = List.copyOf(redirects);
    }

    /**
     * {@return an exchange from what {@link #toJson()} gave}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Exchange fromJson(String document) {
        return ExchangeReader.read(document);
    }

    /**
     * {@return this as a JSON document in UTF-8, for a file}
     *
     * <p>Credentials that the request sent are masked; the answer is there as it came, its cookies included, so look at it
     * before passing it on.
     */
    public byte[] toJson() {
        return ExchangeJson.write(this);
    }

    /** {@return whether the answer came over TLS} */
    public boolean overTls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
