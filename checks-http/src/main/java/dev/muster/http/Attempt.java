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
    /** The problem of an attempt at a port where nobody listens; more may follow. */
    static final String REFUSED = "connection refused";

    /** The problem of an attempt that ended at a certificate that cannot be trusted; more may follow. */
    static final String UNTRUSTED = "certificate not trusted";

    /** Why a request is made. A rule asks for the attempts of its purposes. */
    enum Purpose {
        /** GET over plain http on port 80 or the owner's, redirects followed on the own host; see the two problems above. */
        PLAIN_HTTP,
        /** GET with an Origin header; the subject is the origin, one of {@link CorsOrigin#toTry}. */
        CORS_GET,
        /**
         * OPTIONS with Origin, Access-Control-Request-Method and a random name in Access-Control-Request-Headers; the
         * subject is the origin, one of {@link CorsOrigin#toTry}.
         */
        CORS_PREFLIGHT,
        /** TRACE or TRACK with a random header; the subject is the method. */
        TRACE,
        /** OPTIONS without an origin, for Allow. */
        OPTIONS,
        /**
         * Something that has to fail: the subject says what, such as unknown-path, bad-method, bad-request,
         * not-acceptable. A path or query that ends in {@code %3Cmuster-random%3E} also shows whether errors escape.
         */
        ERROR,
        /** GET with a foreign Host or X-Forwarded-Host, redirects not followed; the subject is the header. */
        FOREIGN_HOST,
        /** GET that accepts gzip and br. */
        COMPRESSED,
        /** GET that accepts identity only. */
        UNCOMPRESSED,
        /**
         * GET with If-None-Match or If-Modified-Since of the answer before, without them where it had no validator; the
         * subject is the path of a file that the owner named, or empty for the page itself.
         */
        REVALIDATED,
        /** GET of one of {@link ExposedPaths#paths}, identity only, redirects not followed; the subject is the path. */
        EXPOSED,
        /** GET of a random path beside one of those; the subject is the path it is the control for. */
        CONTROL,
        /** One of a burst of requests; the subject is the path that the owner named. */
        BURST,
        /**
         * POST with Expect: 100-continue and a huge Content-Length, of which nothing is sent; the exchange has the
         * status that came first, 100 where the server wants the body; the subject is the path.
         */
        HUGE_BODY
    }
}
