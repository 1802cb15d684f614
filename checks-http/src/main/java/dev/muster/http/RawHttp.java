package dev.muster.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * One request and one answer by HTTP/1.1, on a connection of its own.
 *
 * <p>By hand, because a check wants what {@code java.net.http} does not give: fields in their order, case and
 * repetition; requests that are wrong on purpose; bounds on everything that is read; and no thread, where a client
 * of JDK 17 keeps its own until it is collected.
 */
final class RawHttp {
    private static final int MOST_INTERIM = 10;
    private static final int FIRST_FINAL = 200;
    private static final int CONTINUE = 100;
    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** An answer as it came. */
    record Answer(int status, Fields fields, Body body) {}

    private RawHttp() {}

    /** {@return the answer; one of status 100 only to a request that expects it, other interim ones never} */
    static Answer ask(Request request, Trust trust, Resolver resolver, Deadline deadline) throws IOException {
        Place place = Place.of(request.uri());
        try (Wire wire = Wire.open(place, resolver.addresses(place.host()), trust, deadline)) {
            wire.send(request.bytes());
            return read(wire.in(), request);
        }
    }

    static Answer read(InputStream in, Request request) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            HeadReader head = new HeadReader(in);
            int status = head.status();
            Fields fields = head.fields();
            if (status >= FIRST_FINAL || status == SWITCHING || (status == CONTINUE && request.expectsContinue())) {
                return new Answer(status, fields, body(in, request, status, fields));
            }
        }
        throw new NoAnswerException("more than " + MOST_INTERIM + " interim answers and no final one");
    }

    private static Body body(InputStream in, Request request, int status, Fields fields) throws IOException {
        boolean none = status < FIRST_FINAL
                || status == NO_CONTENT
                || status == NOT_MODIFIED
                || request.method().equals("HEAD");
        return none ? Body.empty() : new BodyReader(in, request.bodyBound()).read(fields);
    }
}
