package dev.muster.http;

import java.util.Optional;
import java.util.Set;

/** Tells what sort of thing an answer is: by its Content-Type, and by its first bytes where it has none. */
final class Kinds {
    private static final Set<String> DOCUMENTS = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> DATA = Set.of(
            "application/json",
            "text/json",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/json-seq",
            "application/xml",
            "text/xml");
    private static final Set<String> FILES = Set.of(
            "application/manifest+json",
            "application/octet-stream",
            "application/pdf",
            "application/wasm",
            "application/zip",
            "application/gzip",
            "application/x-gzip",
            "application/x-tar",
            "application/java-archive",
            "application/x-font-ttf",
            "application/x-font-woff",
            "application/font-woff",
            "application/vnd.ms-fontobject",
            "text/css");
    private static final Set<String> FILE_FAMILIES = Set.of("image", "font", "audio", "video");

    /** The JavaScript MIME types of the MIME Sniffing standard, section 4.6. */
    private static final Set<String> SCRIPTS = Set.of(
            "application/ecmascript",
            "application/javascript",
            "application/x-ecmascript",
            "application/x-javascript",
            "text/ecmascript",
            "text/javascript",
            "text/javascript1.0",
            "text/javascript1.1",
            "text/javascript1.2",
            "text/javascript1.3",
            "text/javascript1.4",
            "text/javascript1.5",
            "text/jscript",
            "text/livescript",
            "text/x-ecmascript",
            "text/x-javascript");

    private Kinds() {}

    static AnswerKind of(Exchange exchange) {
        Optional<MediaType> type = MediaType.of(exchange.fields());
        return type.map(known -> of(known.essence())).orElseGet(() -> byBody(exchange));
    }

    private static AnswerKind of(String essence) {
        if (DOCUMENTS.contains(essence)) {
            return AnswerKind.DOCUMENT;
        }
        if (FILES.contains(essence) || isFileFamily(essence) || isScript(essence)) {
            return AnswerKind.STATIC;
        }
        boolean data = DATA.contains(essence) || essence.endsWith("+json") || essence.endsWith("+xml");
        return data ? AnswerKind.API : AnswerKind.OTHER;
    }

    private static boolean isFileFamily(String essence) {
        return FILE_FAMILIES.contains(essence.substring(0, essence.indexOf('/')));
    }

    /** {@return whether it is one of the types that browsers run as JavaScript} */
    static boolean isScript(String essence) {
        return SCRIPTS.contains(essence);
    }

    private static AnswerKind byBody(Exchange exchange) {
        return isEncoded(exchange.fields()) ? AnswerKind.OTHER : FirstBytes.kind(exchange.body());
    }

    /** {@return whether the body is packed, so that its bytes say nothing of what is in it} */
    static boolean isEncoded(Fields fields) {
        return FieldValues.split(fields, "Content-Encoding").stream()
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
    }
}
