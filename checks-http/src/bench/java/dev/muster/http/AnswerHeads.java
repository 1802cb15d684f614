package dev.muster.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heads for benchmarks. */
final class AnswerHeads {
    static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-4AEemGb0xJptoIGFP3Nd4w' 'strict-dynamic';"
            + " style-src 'self' https://fonts.example.net; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; report-uri /csp";

    private AnswerHeads() {}

    static List<Field> api() {
        return List.of(
                new Field("Date", "Sat, 21 Nov 2026 10:00:00 GMT"),
                new Field("Content-Type", "application/json"),
                new Field("Content-Length", "261"),
                new Field("Cache-Control", "no-store"),
                new Field("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
                new Field("X-Content-Type-Options", "nosniff"),
                new Field("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));
    }

    static List<Field> page(String policy) {
        return List.of(
                new Field("Date", "Sat, 21 Nov 2026 10:00:00 GMT"),
                new Field("Server", "nginx"),
                new Field("Content-Type", "text/html; charset=utf-8"),
                new Field("Content-Length", "6700"),
                new Field("Connection", "keep-alive"),
                new Field("Vary", "Accept-Encoding, Cookie"),
                new Field("ETag", "\"33a64df551425fcc55e4d42a148795d9f25f89d4\""),
                new Field("Cache-Control", "no-store"),
                new Field("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
                new Field("X-Content-Type-Options", "nosniff"),
                new Field("X-Frame-Options", "DENY"),
                new Field("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Field("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), fullscreen=*"),
                new Field("Cross-Origin-Opener-Policy", "same-origin"),
                new Field("Cross-Origin-Resource-Policy", "same-origin"),
                new Field("Via", "1.1 varnish"),
                new Field("X-Request-Id", "0c5e3f6a-8f0e-4c5f-9a38-2f8c3a1e7b11"),
                new Field("Set-Cookie", "__Host-session=38afes7a8; Path=/; Secure; HttpOnly; SameSite=Lax"),
                new Field(
                        "Set-Cookie",
                        "theme=light; Path=/; Secure; SameSite=Lax; Expires=Sun, 21 Nov 2027 10:00:00 GMT"),
                new Field("Content-Security-Policy", policy));
    }

    /** {@return eight policies in one field, a kilobyte each, of sources that are too broad and each another} */
    static String hostile() {
        return IntStream.range(0, 8).mapToObj(AnswerHeads::broad).collect(Collectors.joining(", "));
    }

    private static String broad(int policy) {
        return "default-src *; script-src "
                + IntStream.range(0, 25)
                        .mapToObj(i -> "http://*.p" + policy + "-" + i + " *.cdn" + i + ".amazonaws.com")
                        .collect(Collectors.joining(" "))
                + " 'nonce-short' 'unsafe-inline'; object-src *.com; SCRIPT-SRC 'self'; x" + policy + " y";
    }
}
