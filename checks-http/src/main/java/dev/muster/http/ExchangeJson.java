package dev.muster.http;

import dev.muster.health.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Writes an exchange as a file that a bug report can hold. */
final class ExchangeJson {
    static final String FORMAT = "muster.exchange/1";
    private static final String MASK = "******";
    private static final Set<String> CREDENTIALS = Set.of("authorization", "proxy-authorization", "cookie");

    private ExchangeJson() {}

    static byte[] write(Exchange exchange) {
        Json out = Json.create().object();
        out.name("format").value(FORMAT);
        out.name("method").value(exchange.method());
        out.name("uri").value(exchange.uri().toString());
        fields(out.name("sent"), masked(exchange.sent()));
        out.name("status").value(exchange.status());
        fields(out.name("fields"), exchange.fields());
        body(out.name("body"), exchange.body());
        out.name("tookNanos").value(exchange.took().toNanos());
        out.name("redirects").array();
        exchange.redirects().forEach(redirect -> redirect(out, redirect));
        return out.end().end().toBytes();
    }

    /** What lets somebody in does not go into a file that is passed on. */
    private static Fields masked(Fields sent) {
        return new Fields(sent.all().stream()
                .map(field -> CREDENTIALS.contains(field.name().toLowerCase(Locale.ROOT))
                        ? new Field(field.name(), MASK)
                        : field)
                .toList());
    }

    private static void redirect(Json out, Exchange.Redirect redirect) {
        out.object().name("uri").value(redirect.uri().toString());
        out.name("status").value(redirect.status());
        fields(out.name("fields"), redirect.fields());
        out.end();
    }

    private static void fields(Json out, Fields fields) {
        out.array();
        fields.all()
                .forEach(field ->
                        out.array().value(field.name()).value(field.value()).end());
        out.end();
    }

    /** As text where that says it all. */
    private static void body(Json out, Body body) {
        out.object().name("extent").value(body.extent().name());
        String text = body.text();
        if (Body.of(text.getBytes(StandardCharsets.UTF_8), body.extent()).equals(body)) {
            out.name("text").value(text).end();
        } else {
            out.name("base64")
                    .value(Base64.getEncoder().encodeToString(body.bytes()))
                    .end();
        }
    }
}
