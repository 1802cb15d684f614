package dev.muster.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A site with a page, a script, and what should not be there, for servers of all makes. */
final class Shop {
    private static final String POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; report-uri /csp; require-trusted-types-for 'script'";

    /** More than 1 KB, so that it is worth compressing. */
    static final String PAGE = "<!doctype html><html lang=en><title>Shop</title>" + "<p>hello".repeat(200);

    static final String SCRIPT = "console.log('hello');\n".repeat(100);

    /** What a good answer has. */
    static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin"));

    private Shop() {}

    /** {@return these fields as nginx is told to add them, errors included} */
    static String nginxFields() {
        return FIELDS.entrySet().stream()
                .map(field -> "  add_header " + field.getKey() + " \"" + field.getValue() + "\" always;\n")
                .collect(Collectors.joining());
    }

    /** Writes its files into a directory that is made. */
    static void write(Path directory) throws IOException {
        write(directory, "index.html", PAGE);
        write(directory, "app.js", SCRIPT);
        write(directory, "error.html", "<!doctype html><html lang=en><title>Sorry</title>");
        write(directory, "static/logo.txt", "logo");
        write(directory, ".git/config", "[core]\n\tbare = false\n");
    }

    private static void write(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
