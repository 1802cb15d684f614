package dev.muster.http;

/** Which media types a thing may come as. A server's catch-all page is HTML, whatever was asked for. */
enum MediaFamily {
    JSON,
    HTML,
    /** XML or JSON. */
    DATA,
    /** Anything but a page, also no type at all. */
    FILE;

    /** {@return whether that type, in lower case, is one of them} */
    boolean fits(String type) {
        return switch (this) {
            case JSON -> type.contains("json");
            case HTML -> type.contains("html");
            case DATA -> type.contains("json") || (type.contains("xml") && !type.contains("html"));
            case FILE -> !type.contains("html");
        };
    }
}
