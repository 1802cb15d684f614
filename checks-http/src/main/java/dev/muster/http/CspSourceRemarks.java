package dev.muster.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with one source expression as it is written. */
final class CspSourceRemarks {
    private static final List<String> VALUED = List.of("nonce-", "sha256-", "sha384-", "sha512-");

    private CspSourceRemarks() {}

    static Optional<CspRemark> of(CspSource source) {
        return switch (source.kind()) {
            case KEYWORD, NONCE -> Optional.empty();
            case HASH ->
                hasLengthOfDigest(source)
                        ? Optional.empty()
                        : remark(
                                source,
                                " has not the length of such a digest and matches nothing",
                                "put the digest of the script or style there, in base64 with its padding");
            case SCHEME, HOST -> meantOtherwise(source).or(() -> misspelt(source));
            case INVALID -> meantOtherwise(source).or(() -> invalid(source));
        };
    }

    /** Browsers compare with the padding: 4 characters for each 3 bytes that were begun. */
    private static boolean hasLengthOfDigest(CspSource source) {
        int bits = Integer.parseInt(source.text().substring("'sha".length(), "'sha256".length()));
        return source.value().length() == (bits / 8 + 2) / 3 * 4;
    }

    /** What a browser takes for the name of a host, and nobody calls a host so. */
    private static Optional<CspRemark> meantOtherwise(CspSource source) {
        String lower = lower(source);
        if (CspDirectives.isKnown(lower) || CspDirectives.isKnown(withoutColon(lower))) {
            return remark(source, " is the name of a directive, read as a source", "put a semicolon before it");
        }
        boolean keyword = CspSource.KEYWORDS.contains("'" + lower + "'")
                || VALUED.stream().anyMatch(lower::startsWith);
        return keyword
                ? remark(source, " lacks its ticks and is read as a host", "put it between straight single quotes")
                : Optional.empty();
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private static Optional<CspRemark> misspelt(CspSource source) {
        return source.value().indexOf('?') >= 0 || source.value().indexOf('#') >= 0
                ? remark(
                        source,
                        " has a query or a fragment, which sources cannot have",
                        "end the source before the question mark or hash")
                : Optional.empty();
    }

    private static Optional<CspRemark> invalid(CspSource source) {
        String lower = lower(source);
        if (lower.startsWith("'nonce-")) {
            return remark(
                    source,
                    " is no valid nonce and is ignored",
                    "put 16 random bytes in base64 there: 'nonce-{random}'");
        }
        if (lower.startsWith("'sha")) {
            return remark(
                    source, " is no valid hash and is ignored", "write 'sha256-', the digest in base64, and a tick");
        }
        return lower.indexOf('\'') >= 0 || lower.indexOf('"') >= 0
                ? remark(source, " is no keyword and is ignored", "correct the keyword, or take it out")
                : remark(source, " is no source and is ignored", "write a host, or a scheme with its colon");
    }

    private static String lower(CspSource source) {
        return source.text().toLowerCase(Locale.ROOT);
    }

    private static Optional<CspRemark> remark(CspSource source, String observed, String fix) {
        return Optional.of(new CspRemark(CspText.quote(source.text()) + observed, fix));
    }
}
