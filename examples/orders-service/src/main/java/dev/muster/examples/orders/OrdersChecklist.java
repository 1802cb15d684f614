package dev.muster.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.muster.config.Settings;
import dev.muster.evidence.Checklist;
import dev.muster.evidence.ChecklistCheck;
import dev.muster.evidence.ChecklistReport;
import dev.muster.evidence.EvidenceChecks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The checklist of this service, and a page of it for those who may see the findings.
 *
 * @param check of the checklist
 */
record OrdersChecklist(ChecklistCheck check) implements HttpHandler {
    private static final String STARTER = "production-checklist.md";

    /** {@return the checklist that the settings name, or else the one that comes along, which nobody has filled in} */
    static OrdersChecklist of(Settings settings) {
        ChecklistCheck check = settings.find("CHECKLIST")
                .map(file -> EvidenceChecks.checklist(Path.of(file.text())))
                .orElseGet(() -> EvidenceChecks.checklist(starter()).known("*").optional("*"));
        ChecklistCheck ours = check.without(absent(settings));
        return new OrdersChecklist(settings.find("RELEASE")
                .map(release -> ours.release(release.text()))
                .orElse(ours));
    }

    static Checklist starter() {
        try (InputStream in = Objects.requireNonNull(OrdersChecklist.class.getResourceAsStream(STARTER), STARTER)) {
            return Checklist.parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the rules of what this service was not given} */
    private static String[] absent(Settings settings) {
        List<String> absent = new ArrayList<>();
        if (settings.find("JDBC_URL").isEmpty()) {
            absent.add("db.*");
        }
        if (settings.find("CACHE_URL").isEmpty()) {
            absent.add("redis.*");
        }
        if (TlsPort.of(settings).isEmpty()) {
            absent.addAll(List.of("tls.cert.*", "tls.chain.*", "tls.proto.*", "tls.cipher.*", "tls.store.*"));
        }
        return absent.toArray(String[]::new);
    }

    /** Answers by what the caller accepts: JSON, the panel, or else the checklist's own Markdown with the answers. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
        Optional<ChecklistReport> report = check.latest();
        if (report.isEmpty()) {
            send(exchange, 503, "text/plain", "the checklist has not been read\n".getBytes(UTF_8));
        } else if (accept.contains("application/json")) {
            send(exchange, 200, "application/json", report.get().toJson());
        } else if (accept.contains("text/plain")) {
            send(exchange, 200, "text/plain", report.get().toText().getBytes(UTF_8));
        } else {
            send(exchange, 200, "text/markdown", report.get().toMarkdown().getBytes(UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
