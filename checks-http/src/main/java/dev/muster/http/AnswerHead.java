package dev.muster.http;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an answer: of the last one, or of one that led there.
 *
 * @param uri that was asked
 * @param fields of the answer
 */
record AnswerHead(URI uri, Fields fields) {
    /** No answer was made before this was written: a date before it is over, whatever a server's clock says. */
    private static final Instant FLOOR = Instant.parse("2026-01-01T00:00:00Z");

    /** {@return the heads of the redirects, in order, and of the answer} */
    static List<AnswerHead> all(Exchange exchange) {
        List<AnswerHead> all = new ArrayList<>();
        exchange.redirects().forEach(redirect -> all.add(of(redirect)));
        all.add(of(exchange));
        return List.copyOf(all);
    }

    static AnswerHead of(Exchange exchange) {
        return new AnswerHead(exchange.uri(), exchange.fields());
    }

    static AnswerHead of(Exchange.Redirect redirect) {
        return new AnswerHead(redirect.uri(), redirect.fields());
    }

    boolean overTls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** {@return the host that was asked, in lower case, an IPv6 address without its brackets} */
    String host() {
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** {@return when the answer was made, by its own Date field} */
    Instant now() {
        return fields.first("Date")
                .flatMap(CookieDate::parse)
                .filter(date -> date.isAfter(FLOOR))
                .orElse(FLOOR);
    }
}
