package dev.muster.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses that a server sent: any text, of which some is an address. */
final class SiteUris {
    private static final int LONGEST = 8_192;

    private SiteUris() {}

    /** {@return whether the address is asked without TLS} */
    static boolean plain(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }

    /** {@return whether the address is asked over TLS} */
    static boolean secure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** {@return the host in lower case; empty where there is none} */
    static String host(URI uri) {
        return Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    /** {@return path and query as a server reads them, without percent signs} */
    static String decoded(URI uri) {
        return Optional.ofNullable(uri.getPath()).orElse("")
                + Optional.ofNullable(uri.getQuery()).map(query -> "?" + query).orElse("");
    }

    /** {@return where that answer leads; empty where it leads nowhere, or the address cannot be read} */
    static Optional<URI> target(Exchange answer) {
        return redirects(answer.status())
                ? answer.fields().first("Location").flatMap(SiteUris::parse).map(answer.uri()::resolve)
                : Optional.empty();
    }

    /** {@return whether answers of this status lead elsewhere (RFC 9110, section 15.4)} */
    static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static Optional<URI> parse(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
