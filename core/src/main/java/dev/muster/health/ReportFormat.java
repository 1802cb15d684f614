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
    /**
     * A status page: findings, coverage by section, the ages of all answers, and what was seen where nothing is wrong. One
     * document that loads nothing and runs nothing; light and dark, narrow and on paper.
     */
    HTML("text/html; charset=utf-8"),
    /**
     * Markdown, as GitHub and GitLab read it: for the summary of a job, or a comment on a pull request. What others wrote stands
     * as code, so that it neither breaks a table nor mentions anybody.
     */
    MARKDOWN("text/markdown; charset=utf-8"),
    /**
     * JUnit XML, as Jenkins and GitLab read it, each suite by Surefire's schema: a suite for each check, a case for each
     * verdict. Could-not-look is an error; not-applicable and waived are skipped; a finding that the policy only tells passes.
     */
    JUNIT_XML("application/xml"),
    /**
     * SARIF 2.1.0: a result for each finding, the same fingerprint for the same finding in every run, waivers as
     * suppressions (GitHub shows what is suppressed all the same, until an action such as
     * {@code advanced-security/dismiss-alerts} dismisses it). Locations are logical ones, check and subject; there is no source
     * file to point at, so that the physical ones that code scanning insists on are made of the same two.
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
            case MARKDOWN -> MarkdownReport.render(report);
            case JUNIT_XML -> JUnitXml.render(report);
            case SARIF -> Sarif.render(report);
        };
    }
}
