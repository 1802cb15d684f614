package dev.muster.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request as it will go out. Immutable; each method returns a changed copy.
 *
 * @param method as sent
 * @param uri where to, and what for
 * @param target as sent; usually of the URI
 * @param fields in the order in which they are sent
 * @param bodyBound how many bytes of the answer's body are read
 */
record Request(String method, URI uri, String target, List<Field> fields, int bodyBound) {
    static final int BODY_BOUND = 64 * 1024;

    /** Says who asks, so that whoever reads an access log knows. */
    static final String USER_AGENT = "Muster (production self-check)";

    Request {
        fields = List.copyOf(fields);
        requireOneLine(method + target);
        fields.forEach(field -> requireOneLine(field.name() + field.value()));
    }

    /** {@return a plain GET that takes anything, unencoded} */
    static Request get(URI uri) {
        URI clean = Address.clean(uri);
        return new Request(
                "GET",
                clean,
                target(clean),
                List.of(
                        new Field("Host", Place.of(clean).authority()),
                        new Field("User-Agent", USER_AGENT),
                        new Field("Accept", "*/*"),
                        new Field("Accept-Encoding", "identity"),
                        new Field("Connection", "close")),
                BODY_BOUND);
    }

    /** {@return the same request to another URI} */
    Request to(URI other) {
        return on(other).with("Host", Place.of(other).authority());
    }

    /** {@return the same request to another URI, under the name under which this one asks} */
    Request on(URI other) {
        Request plain = get(other);
        return new Request(method, plain.uri, plain.target, fields, bodyBound);
    }

    Request method(String name) {
        return new Request(name, uri, target, fields, bodyBound);
    }

    /** {@return a copy that asks for this, which may be malformed} */
    Request target(String raw) {
        return new Request(method, uri, raw, fields, bodyBound);
    }

    /** {@return a copy with this field, in the place of one of that name, or else as the last} */
    Request with(String name, String value) {
        Field field = new Field(name, value);
        List<Field> all = new ArrayList<>(fields);
        all.replaceAll(old -> old.name().equalsIgnoreCase(name) ? field : old);
        return new Request(method, uri, target, all.contains(field) ? all : joined(field), bodyBound);
    }

    Request bodyBound(int bytes) {
        return new Request(method, uri, target, fields, bytes);
    }

    boolean expectsContinue() {
        return new Fields(fields).has("Expect");
    }

    /** {@return what goes over the wire} */
    byte[] bytes() {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        fields.forEach(field ->
                text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Field> joined(Field field) {
        return Stream.concat(fields.stream(), Stream.of(field)).toList();
    }

    private static String target(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** {@return whether this may stand in a request: of one line, and in ASCII} */
    static boolean sendable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static void requireOneLine(String text) {
        if (!sendable(text)) {
            throw new IllegalArgumentException("a request would hold a character that does not print in ASCII");
        }
    }
}
