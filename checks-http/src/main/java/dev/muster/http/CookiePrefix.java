package dev.muster.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The beginnings of names that browsers hold a cookie to (RFC 6265bis, 4.1.3, and draft-ietf-httpbis-layered-cookies),
 * whatever their case. The longer of two comes first.
 */
enum CookiePrefix {
    HOST_HTTP("__Host-Http-", true, true),
    HOST("__Host-", true, false),
    HTTP("__Http-", false, true),
    SECURE("__Secure-", false, false);

    private final String text;
    private final boolean hostOnly;
    private final boolean httpOnly;

    CookiePrefix(String text, boolean hostOnly, boolean httpOnly) {
        this.text = text;
        this.hostOnly = hostOnly;
        this.httpOnly = httpOnly;
    }

    /** {@return the prefix of that name, in any case} */
    static Optional<CookiePrefix> of(String name) {
        return Arrays.stream(values())
                .filter(prefix -> name.regionMatches(true, 0, prefix.text, 0, prefix.text.length()))
                .findFirst();
    }

    String text() {
        return text;
    }

    /** {@return what a cookie lacks that the prefix promises, but for Secure; empty when it keeps its promise} */
    List<String> broken(SetCookie cookie) {
        List<String> all = new ArrayList<>();
        if (!cookie.name().startsWith(text)) {
            all.add("is spelled in another case, which not every browser holds to it");
        }
        if (hostOnly && !cookie.last("Path").filter("/"::equals).isPresent()) {
            all.add("demands Path=/");
        }
        if (hostOnly && !CookieReach.domain(cookie.last("Domain").orElse("")).isEmpty()) {
            all.add("forbids Domain");
        }
        if (httpOnly && !cookie.has("HttpOnly")) {
            all.add("demands HttpOnly");
        }
        return all;
    }
}
