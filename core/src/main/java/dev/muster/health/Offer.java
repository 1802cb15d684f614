package dev.muster.health;

/** What the endpoint can answer with; the first it likes best. */
enum Offer {
    HEALTH_JSON(ReportFormat.HEALTH_JSON, "application", "health+json"),
    /** The same document, for those who only know the general name. */
    JSON(ReportFormat.HEALTH_JSON, "application", "json"),
    TEXT(ReportFormat.TEXT, "text", "plain"),
    HTML(ReportFormat.HTML, "text", "html");

    private final ReportFormat format;
    private final String type;
    private final String subtype;

    Offer(ReportFormat format, String type, String subtype) {
        this.format = format;
        this.type = type;
        this.subtype = subtype;
    }

    ReportFormat format() {
        return format;
    }

    String type() {
        return type;
    }

    String subtype() {
        return subtype;
    }

    String contentType() {
        return this == JSON ? "application/json" : format.mediaType();
    }
}
