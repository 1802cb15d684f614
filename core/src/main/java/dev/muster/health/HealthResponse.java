package dev.muster.health;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to answer. Immutable, and shared by all who get the same answer.
 *
 * <p>The headers include {@code Content-Length}. To a {@code HEAD} it is the length that {@code GET} would get, while
 * the body is empty.
 */
public final class HealthResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HealthResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Takes the body without a copy: nobody else may hold it. */
    static HealthResponse of(int status, String contentType, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept, Authorization");
        headers.put("X-Content-Type-Options", "nosniff");
        return new HealthResponse(status, Collections.unmodifiableMap(headers), body);
    }

    /** {@return a copy with one more header} */
    HealthResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HealthResponse(status, Collections.unmodifiableMap(more), body);
    }

    /** {@return a copy as it answers a {@code HEAD}} */
    HealthResponse withoutBody() {
        return new HealthResponse(status, headers, new byte[0]);
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers, each once, in order; unmodifiable} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return a copy of the body; empty where the request was a {@code HEAD}} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return how many bytes the body has} */
    public int length() {
        return body.length;
    }

    /**
     * Writes the body, without a copy.
     *
     * @throws IOException if the stream does
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }
}
