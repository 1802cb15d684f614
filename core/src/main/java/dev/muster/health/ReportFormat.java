package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.ReadinessReport;

/**
 * What a whole report may be written as. What {@link #render} gives says everything that the report knows: it is for the
 * owner's pipelines and screens. To callers over a network it goes by way of {@link HealthEndpoint}, which knows who may
 * see it. Thread-safe.
 */
public enum ReportFormat {
    /** JSON by draft-inadarei-api-health-check-06, with Muster's findings. */
    HEALTH_JSON("application/health+json"),
    /** The panel, without colours. */
    TEXT("text/plain; charset=utf-8"),
    /** A status page that loads nothing and runs nothing. */
    HTML("text/html; charset=utf-8"),
    /**
     * JUnit XML, as build servers read it: a suite for each check, a case for each verdict. Could-not-look is an error;
     * not-applicable and waived are skipped; a finding that the policy only tells passes.
     */
    JUNIT_XML("application/xml"),
    /**
     * SARIF 2.1.0: a result for each finding, the same fingerprint for the same finding in every run, waivers as
     * suppressions. Locations are logical ones (check and subject): there is no source file to point at.
     */
    SARIF("application/sarif+json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** {@return the media type, with the encoding where that is not implied} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the report, whole, in this format} */
    public byte[] render(ReadinessReport report) {
        return switch (this) {
            case HEALTH_JSON -> HealthJson.render(report);
            case TEXT -> report.toText().getBytes(UTF_8);
            case HTML -> HtmlPage.render(report);
            case JUNIT_XML -> JUnitXml.render(report);
            case SARIF -> Sarif.render(report);
        };
    }
}
