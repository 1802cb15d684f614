package dev.muster.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Origins that no site should trust, each made to get past one kind of careless comparison. */
enum CorsOrigin {
    /** A host that has nothing to do with the site. */
    STRANGER("a stranger"),
    /** What a sandboxed frame or a file has for an origin. */
    NULL("the null origin"),
    /** The site's own host, without TLS. */
    PLAIN("its own host over http"),
    /** A host below the site's own. */
    SUBDOMAIN("any sub-domain"),
    /** A strange host that begins with the site's name: gets past startsWith. */
    SUFFIX("a host that begins with its name"),
    /** A strange host that ends in the site's name: gets past endsWith. */
    PREFIX("a host that ends in its name"),
    /** The site's name with a letter for a dot: gets past a regex whose dots are not escaped. */
    DOT("a host with a letter for a dot of its name"),
    /** Any other: the site may well trust it. */
    OTHER("another origin");

    /** Reserved for examples by RFC 2606, section 2: nobody can own a host below it. */
    private static final String NOBODY = ".example";

    private final String words;

    CorsOrigin(String words) {
        this.words = words;
    }

    /** {@return the kind in words, the same whatever host was made up} */
    String words() {
        return words;
    }

    /** {@return whether a stranger can have this origin, and be taken for the site} */
    boolean lookAlike() {
        return this == NULL || this == SUFFIX || this == PREFIX || this == DOT;
    }

    /**
     * {@return the origins to try, one for each kind, the stranger first}
     *
     * @param site the page that is looked at
     * @param random letters that nobody lists
     */
    static List<String> toTry(URI site, String random) {
        String host = SiteUris.host(site);
        List<String> all = new ArrayList<>(List.of(
                "https://" + random + NOBODY,
                "null",
                "http://" + host,
                "https://" + random + "." + host,
                "https://" + host + "." + random + NOBODY,
                "https://" + random + base(host)));
        int dot = host.indexOf('.');
        if (dot > 0 && host.indexOf('.', dot + 1) > 0) {
            all.add("https://" + host.substring(0, dot) + "x" + host.substring(dot + 1));
        }
        return List.copyOf(all);
    }

    /** {@return which kind that origin is, seen from a page of that host} */
    static CorsOrigin of(String origin, String host) {
        String lower = origin.toLowerCase(Locale.ROOT);
        if (lower.equals("null") || lower.equals("http://" + host)) {
            return lower.equals("null") ? NULL : PLAIN;
        }
        String name = lower.substring(lower.indexOf("//") < 0 ? 0 : lower.indexOf("//") + 2);
        CorsOrigin near = host.isEmpty() ? OTHER : near(name, host);
        if (near == OTHER && name.endsWith(NOBODY) && !name.equals(host)) {
            return name.startsWith(host + ".") ? SUFFIX : STRANGER;
        }
        return near;
    }

    private static CorsOrigin near(String name, String host) {
        if (name.equals(host)) {
            return OTHER;
        }
        if (name.endsWith("." + host)) {
            return SUBDOMAIN;
        }
        if (name.length() == host.length() && dotted(name, host)) {
            return DOT;
        }
        String base = base(host);
        return name.endsWith(base) && !name.endsWith("." + base) && !name.equals(base) ? PREFIX : OTHER;
    }

    private static boolean dotted(String name, String host) {
        int dot = host.indexOf('.');
        return dot > 0
                && name.startsWith(host.substring(0, dot))
                && name.charAt(dot) != '.'
                && name.endsWith(host.substring(dot + 1));
    }

    /** The last two labels: what is registered, for most hosts. */
    private static String base(String host) {
        int last = host.lastIndexOf('.');
        return host.substring(last < 0 ? 0 : host.lastIndexOf('.', last - 1) + 1);
    }
}
