package dev.muster.http;

import dev.muster.health.JsonReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what {@link ExchangeJson} writes, and nothing else. Not thread-safe. */
final class ExchangeReader {
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 999;

    private final JsonReader in;

    private ExchangeReader(String text) {
        this.in = JsonReader.of(text);
    }

    static Exchange read(String text) {
        ExchangeReader reader = new ExchangeReader(text);
        Exchange exchange = reader.exchange();
        reader.in.end();
        return exchange;
    }

    private Exchange exchange() {
        Members members = members(Map.of(
                "format", this::format,
                "method", in::string,
                "uri", this::uri,
                "sent", this::fields,
                "status", this::status,
                "fields", this::fields,
                "body", this::body,
                "tookNanos", this::took,
                "redirects", () -> in.array(this::redirect)));
        List<?> redirects = members.get("redirects", List.class);
        return new Exchange(
                members.get("method", String.class),
                members.get("uri", URI.class),
                members.get("sent", Fields.class),
                members.get("status", Integer.class),
                members.get("fields", Fields.class),
                members.get("body", Body.class),
                members.get("tookNanos", Duration.class),
                redirects.stream().map(Exchange.Redirect.class::cast).toList());
    }

    private Exchange.Redirect redirect() {
        Members members = members(Map.of("uri", this::uri, "status", this::status, "fields", this::fields));
        return new Exchange.Redirect(
                members.get("uri", URI.class),
                members.get("status", Integer.class),
                members.get("fields", Fields.class));
    }

    private Body body() {
        Map<String, Object> found = new HashMap<>();
        in.object(name -> {
            Object value = switch (name) {
                case "extent" -> extent();
                case "text" -> in.string().getBytes(StandardCharsets.UTF_8);
                case "base64" -> decoded();
                default -> throw unknown(name);
            };
            if (found.put(name.equals("extent") ? name : "bytes", value) != null) {
                throw in.error("a body has either \"text\" or \"base64\"");
            }
        });
        Members members = new Members(found, "extent and text or base64");
        return Body.of(members.get("bytes", byte[].class), members.get("extent", Body.Extent.class));
    }

    private String format() {
        String format = in.string();
        if (!format.equals(ExchangeJson.FORMAT)) {
            throw in.error("the format is \"" + JsonReader.shown(format) + "\", which is not " + ExchangeJson.FORMAT);
        }
        return format;
    }

    private Fields fields() {
        return new Fields(in.array(() -> {
            List<String> pair = in.array(in::string);
            if (pair.size() != 2) {
                throw in.error("a field is an array of a name and a value");
            }
            return new Field(pair.get(0), pair.get(1));
        }));
    }

    private int status() {
        long status = in.number();
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw in.error("a status is a number of three digits");
        }
        return (int) status;
    }

    private Duration took() {
        long nanos = in.number();
        if (nanos < 0) {
            throw in.error("a time that passed is not negative");
        }
        return Duration.ofNanos(nanos);
    }

    private URI uri() {
        String text = in.string();
        try {
            URI uri = URI.create(text);
            if (uri.isAbsolute() && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, with its place.
        }
        throw in.error("\"" + JsonReader.shown(text) + "\" is no address with scheme and host");
    }

    private Body.Extent extent() {
        String name = in.string();
        return Arrays.stream(Body.Extent.values())
                .filter(extent -> extent.name().equals(name))
                .findFirst()
                .orElseThrow(() -> in.error("an extent is WHOLE, CUT or BROKEN"));
    }

    private byte[] decoded() {
        String text = in.string();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw in.error("this is not base64");
        }
    }

    private Members members(Map<String, Supplier<?>> readers) {
        Map<String, Object> found = new HashMap<>();
        in.object(name -> {
            Supplier<?> reader = readers.get(name);
            if (reader == null) {
                throw unknown(name);
            }
            found.put(name, reader.get());
        });
        return new Members(found, String.join(", ", new TreeSet<>(readers.keySet())));
    }

    private IllegalArgumentException unknown(String name) {
        return in.error("the name \"" + JsonReader.shown(name) + "\" is not known here");
    }

    /** The members of an object that was just read. */
    private final class Members {
        private final Map<String, Object> found;
        private final String needed;

        Members(Map<String, Object> found, String needed) {
            this.found = found;
            this.needed = needed;
        }

        <T> T get(String name, Class<T> type) {
            Object value = found.get(name);
            if (value == null) {
                throw in.error("the object that ends here has not all of: " + needed);
            }
            return type.cast(value);
        }
    }
}
