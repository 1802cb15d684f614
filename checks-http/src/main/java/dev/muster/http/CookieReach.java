package dev.muster.http;

import java.util.Locale;

/** Which hosts a Domain attribute has a cookie sent to, seen from the host that sets it (RFC 6265bis, 5.1.3 and 5.7). */
enum CookieReach {
    /** The host itself: there is no Domain, or it is the host's name. */
    HOST,
    /** A domain above it, and every host below that. */
    PARENT,
    /** All of a top-level domain: no browser takes that. */
    SUFFIX,
    /** Some other host: no browser takes that. */
    FOREIGN;

    static CookieReach of(String attribute, String host) {
        String domain = domain(attribute);
        if (domain.isEmpty() || domain.equals(host)) {
            return HOST;
        }
        if (InnerAddress.isAddress(host) || !host.endsWith("." + domain)) {
            return FOREIGN;
        }
        return domain.indexOf('.') < 0 ? SUFFIX : PARENT;
    }

    /** {@return the domain in lower case; one dot before it means nothing} */
    static String domain(String attribute) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower.substring(1) : lower;
    }
}
