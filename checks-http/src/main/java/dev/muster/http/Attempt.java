package dev.muster.http;

import java.util.Optional;

/**
 * One of the requests that an active check makes, and what came of it.
 *
 * @param purpose why it was made
 * @param subject what sets it apart from others of that purpose, such as a path or an origin; may be empty
 * @param exchange what came of it; empty where nothing was answered
 * @param problem why nothing was answered; else empty
 */
record Attempt(Purpose purpose, String subject, Optional<Exchange> exchange, String problem) {
    /** Why a request is made. A rule asks for the attempts of its purposes. */
    enum Purpose {
        /** GET over plain http on port 80 or the owner's, redirects followed. */
        PLAIN_HTTP,
        /** GET with an Origin header; the subject is the origin. */
        CORS_GET,
        /** OPTIONS with Origin and Access-Control-Request-Method; the subject is the origin. */
        CORS_PREFLIGHT,
        /** TRACE or TRACK with a random header; the subject is the method. */
        TRACE,
        /** OPTIONS without an origin, for Allow. */
        OPTIONS,
        /** Something that has to fail: the subject says what, such as unknown-path, bad-method, bad-request, not-acceptable. */
        ERROR,
        /** GET with a foreign Host or X-Forwarded-Host; the subject is the header. */
        FOREIGN_HOST,
        /** GET that accepts gzip and br. */
        COMPRESSED,
        /** GET that accepts identity only. */
        UNCOMPRESSED,
        /** GET with If-None-Match or If-Modified-Since of the answer before. */
        REVALIDATED,
        /** GET of a path where nothing should be; the subject is the path. */
        EXPOSED,
        /** GET of a random path beside one of those; the subject is the path it is the control for. */
        CONTROL,
        /** One of a burst of requests. */
        BURST,
        /** POST with Expect: 100-continue and a huge Content-Length, of which nothing is sent. */
        HUGE_BODY
    }
}
