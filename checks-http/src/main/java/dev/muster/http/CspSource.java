package dev.muster.http;

import java.util.Locale;
import java.util.Set;

/**
 * One source expression (CSP3, #framework-directive-source-list). What is spelled like none of them matches nothing.
 *
 * @param kind which sort of expression it is
 * @param text as it came
 * @param scheme of a scheme or host source in lower case; else empty
 * @param host of a host source in lower case; else empty
 * @param value the keyword in lower case with its ticks, the nonce, the digest, or the path of a host; else empty
 */
record CspSource(Kind kind, String text, String scheme, String host, String value) {
    /** The sorts of expressions. */
    enum Kind {
        KEYWORD,
        NONCE,
        HASH,
        SCHEME,
        HOST,
        INVALID
    }

    static final String NONE = "'none'";
    static final String UNSAFE_INLINE = "'unsafe-inline'";
    static final String UNSAFE_EVAL = "'unsafe-eval'";
    static final String WASM_UNSAFE_EVAL = "'wasm-unsafe-eval'";
    static final String UNSAFE_HASHES = "'unsafe-hashes'";
    static final String STRICT_DYNAMIC = "'strict-dynamic'";

    static final Set<String> KEYWORDS = Set.of(
            NONE,
            "'self'",
            UNSAFE_INLINE,
            UNSAFE_EVAL,
            WASM_UNSAFE_EVAL,
            UNSAFE_HASHES,
            STRICT_DYNAMIC,
            "'report-sample'",
            "'unsafe-allow-redirects'",
            "'trusted-types-eval'",
            "'inline-speculation-rules'",
            "'report-sha256'",
            "'report-sha384'",
            "'report-sha512'");

    static CspSource parse(String text) {
        return text.startsWith("'") ? ticked(text) : bare(text);
    }

    private static CspSource ticked(String text) {
        String keyword = text.toLowerCase(Locale.ROOT);
        if (KEYWORDS.contains(keyword)) {
            return new CspSource(Kind.KEYWORD, text, "", "", keyword);
        }
        boolean hash =
                keyword.startsWith("'sha256-") || keyword.startsWith("'sha384-") || keyword.startsWith("'sha512-");
        boolean nonce = keyword.startsWith("'nonce-");
        int start = hash ? "'sha256-".length() : "'nonce-".length();
        if ((hash || nonce) && text.length() > start && text.endsWith("'")) {
            String value = text.substring(start, text.length() - 1);
            return isBase64(value) ? new CspSource(hash ? Kind.HASH : Kind.NONCE, text, "", "", value) : invalid(text);
        }
        return invalid(text);
    }

    private static CspSource bare(String text) {
        int last = text.length() - 1;
        if (text.indexOf(':') == last && isScheme(text, last)) {
            return new CspSource(Kind.SCHEME, text, text.substring(0, last).toLowerCase(Locale.ROOT), "", "");
        }
        int end = text.indexOf("://");
        boolean schemed = end > 0 && isScheme(text, end);
        String scheme = schemed ? text.substring(0, end).toLowerCase(Locale.ROOT) : "";
        return CspHost.parse(schemed ? text.substring(end + 3) : text)
                .map(host -> new CspSource(Kind.HOST, text, scheme, host.name(), host.path()))
                .orElseGet(() -> invalid(text));
    }

    private static CspSource invalid(String text) {
        return new CspSource(Kind.INVALID, text, "", "", "");
    }

    /** One or more characters of either alphabet of base64, then up to two of padding. */
    private static boolean isBase64(String value) {
        int end = value.length();
        while (end > 0 && end > value.length() - 2 && value.charAt(end - 1) == '=') {
            end--;
        }
        return end > 0 && Ascii.all(value, 0, end, c -> Ascii.isAlphanumeric(c) || "+/-_".indexOf(c) >= 0);
    }

    private static boolean isScheme(String text, int end) {
        return end > 0
                && Character.isLetter(text.charAt(0))
                && Ascii.all(text, 0, end, c -> Ascii.isAlphanumeric(c) || "+-.".indexOf(c) >= 0);
    }

    boolean is(String keyword) {
        return kind == Kind.KEYWORD && value.equals(keyword);
    }

    /**
     * {@return whether it matches a URL of this scheme and this host, on a page that came over https (CSP3,
     * #match-url-to-source-expression); path and port are taken to match}
     */
    boolean reaches(String urlScheme, String urlHost) {
        return switch (kind) {
            case SCHEME -> covers(scheme, urlScheme);
            case HOST -> hostCovers(urlHost) && (scheme.isEmpty() ? schemeless(urlScheme) : covers(scheme, urlScheme));
            case KEYWORD, NONCE, HASH, INVALID -> false;
        };
    }

    private boolean hostCovers(String urlHost) {
        return host.equals("*") || (host.startsWith("*.") ? isBelow(urlHost) : urlHost.equals(host));
    }

    private boolean isBelow(String urlHost) {
        int domain = host.length() - 1;
        return urlHost.regionMatches(urlHost.length() - domain, host, 1, domain);
    }

    /** A lone star matches both schemes of HTTP; else the page's own counts. */
    private boolean schemeless(String urlScheme) {
        return urlScheme.equals("https") || (text.equals("*") && urlScheme.equals("http"));
    }

    /** A scheme stands for its secure sisters too (CSP3, #match-schemes). */
    private static boolean covers(String scheme, String urlScheme) {
        return scheme.equals(urlScheme)
                || switch (scheme) {
                    case "http", "wss" -> urlScheme.equals("https");
                    case "ws" -> urlScheme.equals("https") || urlScheme.equals("wss") || urlScheme.equals("http");
                    default -> false;
                };
    }
}
