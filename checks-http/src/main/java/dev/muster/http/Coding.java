package dev.muster.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What content codings look like, and which media types profit of them. */
final class Coding {
    private static final List<String> TEXTS =
            List.of("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml");
    private static final List<String> PACKED = List.of(
            "image/png",
            "image/jpeg",
            "image/webp",
            "image/gif",
            "image/avif",
            "video/",
            "audio/mp",
            "font/woff",
            "application/zip",
            "application/gzip",
            "application/pdf");
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] ZSTD = {0x28, 0xb5, 0x2f, 0xfd};

    private Coding() {}

    /** {@return the coding of the body, in lower case; empty where it has none} */
    static String of(Exchange answer) {
        String coding = String.join(",", answer.fields().values("Content-Encoding"))
                .strip()
                .toLowerCase(Locale.ROOT);
        return coding.equals("identity") ? "" : coding;
    }

    static boolean text(Exchange answer) {
        return TEXTS.stream().anyMatch(type(answer)::startsWith) || type(answer).contains("+json");
    }

    /** {@return whether the media type is compressed by itself} */
    static boolean packed(Exchange answer) {
        return PACKED.stream().anyMatch(type(answer)::startsWith);
    }

    /** {@return whether the body can be what its coding says; Brotli has no mark of its own (RFC 7932)} */
    static boolean holds(String coding, Exchange answer, Optional<Exchange> plain) {
        byte[] body = answer.body().bytes();
        boolean same = plain.filter(other -> Coding.of(other).isEmpty()).isPresent()
                && plain.filter(other -> Arrays.equals(other.body().bytes(), body))
                        .isPresent();
        return switch (coding) {
            case "gzip", "x-gzip" -> begins(body, GZIP);
            case "zstd" -> begins(body, ZSTD);
            case "br", "deflate" -> !same;
            default -> false;
        };
    }

    private static boolean begins(byte[] body, int... mark) {
        boolean begins = body.length >= mark.length;
        for (int i = 0; begins && i < mark.length; i++) {
            begins = (body[i] & 0xff) == mark[i];
        }
        return begins;
    }

    private static String type(Exchange answer) {
        return answer.fields().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }
}
