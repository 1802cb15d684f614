package dev.muster.http;

import dev.muster.http.CspSource.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with one source expression as it is written. */
final class CspSourceRemarks {
    private static final List<String> VALUED = List.of("nonce-", "sha256-", "sha384-", "sha512-");

    private CspSourceRemarks() {}

    static Optional<CspRemark> of(CspSource source) {
        String lower = source.text().toLowerCase(Locale.ROOT);
        String shown = CspText.quote(source.text());
        return switch (source.kind()) {
            case KEYWORD, NONCE -> Optional.empty();
            case HASH ->
                remark(
                        !hasLengthOfDigest(source),
                        shown + " has not the length of such a digest and matches nothing",
                        "put the digest of the script or style there, in base64 with its padding");
            case SCHEME, HOST, INVALID -> meantOtherwise(lower, shown).or(() -> misspelt(source, lower, shown));
        };
    }

    /** Browsers compare with the padding: 4 characters for each 3 bytes that were begun. */
    private static boolean hasLengthOfDigest(CspSource source) {
        int bits = Integer.parseInt(source.text().substring("'sha".length(), "'sha256".length()));
        return source.value().length() == (bits / 8 + 2) / 3 * 4;
    }

    /** What a browser takes for the name of a host, and nobody calls a host so. */
    private static Optional<CspRemark> meantOtherwise(String lower, String shown) {
        if (CspDirectives.isKnown(lower) || CspDirectives.isKnown(withoutColon(lower))) {
            return remark(true, shown + " is the name of a directive, read as a source", "put a semicolon before it");
        }
        boolean keyword = CspSource.KEYWORDS.contains("'" + lower + "'")
                || VALUED.stream().anyMatch(lower::startsWith);
        return remark(
                keyword, shown + " lacks its ticks and is read as a host", "put it between straight single quotes");
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private static Optional<CspRemark> misspelt(CspSource source, String lower, String shown) {
        if (source.kind() == Kind.INVALID) {
            return Optional.of(invalid(lower, shown));
        }
        return remark(
                source.value().indexOf('?') >= 0 || source.value().indexOf('#') >= 0,
                shown + " has a query or a fragment, which sources cannot have",
                "end the source before the question mark or hash");
    }

    private static CspRemark invalid(String lower, String shown) {
        if (lower.startsWith("'nonce-")) {
            return new CspRemark(
                    shown + " is no valid nonce and is ignored",
                    "put 16 random bytes in base64 there: 'nonce-{random}'");
        }
        if (lower.startsWith("'sha")) {
            return new CspRemark(
                    shown + " is no valid hash and is ignored", "write 'sha256-', the digest in base64, and a tick");
        }
        return lower.indexOf('\'') >= 0 || lower.indexOf('"') >= 0
                ? new CspRemark(shown + " is no keyword and is ignored", "correct the keyword, or take it out")
                : new CspRemark(shown + " is no source and is ignored", "write a host, or a scheme with its colon");
    }

    private static Optional<CspRemark> remark(boolean holds, String observed, String fix) {
        return holds ? Optional.of(new CspRemark(observed, fix)) : Optional.empty();
    }
}
