package dev.muster.examples.preflight;

import dev.muster.ReadinessReport;
import dev.muster.TextStyle;
import dev.muster.health.ReportFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the report is written as, and where to. */
final class OutputOptions {
    /** The formats, by the words for them. */
    enum Format {
        /** The panel. */
        TEXT(ReportFormat.TEXT),
        /** JSON as /health answers it. */
        JSON(ReportFormat.HEALTH_JSON),
        /** For build servers. */
        JUNIT(ReportFormat.JUNIT_XML),
        /** For code scanning. */
        SARIF(ReportFormat.SARIF),
        /** For job summaries and comments. */
        MARKDOWN(ReportFormat.MARKDOWN),
        /** A page for people. */
        HTML(ReportFormat.HTML);

        private final ReportFormat report;

        Format(ReportFormat report) {
            this.report = report;
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the report goes in that format; the panel still goes to standard output.")
    @Nullable
    Path output;

    /** Writes the report. */
    void write(ReadinessReport report, PrintStream out) {
        if (output != null) {
            WholeFile.replace(output, format.report.render(report));
            panel(report, out);
        } else if (format == Format.TEXT) {
            panel(report, out);
        } else {
            raw(format.report.render(report), out);
        }
        out.flush();
    }

    private static void panel(ReadinessReport report, PrintStream out) {
        raw(report.toText(TextStyle.detect()).getBytes(StandardCharsets.UTF_8), out);
    }

    private static void raw(byte[] bytes, PrintStream out) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
