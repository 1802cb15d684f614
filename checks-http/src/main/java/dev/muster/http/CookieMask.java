package dev.muster.http;

import java.util.Locale;

/** Masks the value of a cookie that is set, but for what rules tell of it: where it leads inside a network. */
final class CookieMask {
    private CookieMask() {}

    /** {@return the field, in which name and attributes are as they came} */
    static String masked(String field, Masks masks) {
        SetCookie cookie = SetCookie.parse(field);
        if (BalancerCookie.tells(cookie)) {
            return field;
        }
        int end = field.indexOf(';') < 0 ? field.length() : field.indexOf(';');
        int equals = field.indexOf('=');
        boolean nameless = cookie.name().isEmpty() || cookie.value().equals("=");
        int from = nameless ? prefix(field.substring(0, end)) : equals + 1;
        return field.substring(0, from) + value(field.substring(from, end), masks) + field.substring(end);
    }

    /** Without a name, a value that begins as one of a browser's own prefixes is told. */
    private static int prefix(String pair) {
        int blanks = pair.length() - pair.stripLeading().length();
        return CookiePrefix.of(pair.strip())
                .map(prefix -> blanks + prefix.text().length())
                .orElse(0);
    }

    private static String value(String value, Masks masks) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (String host : InnerNames.candidates(value)) {
            int at = lower.indexOf(host);
            if (at >= 0 && InnerNames.inner(host)) {
                int end = at + host.length();
                return value(value.substring(0, at), masks)
                        + value.substring(at, end)
                        + value(value.substring(end), masks);
            }
        }
        return masks.mask(value);
    }
}
