package dev.muster.health;

import dev.muster.CheckStatus;
import dev.muster.Consequence;
import dev.muster.Finding;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A report as the JUnit XML that build servers read: a suite for each check, a case for each verdict. An open finding is
 * a failure, unless its policy only tells it; what could not be looked at is an error, and so is a check without an
 * answer; what does not apply or is waived is skipped.
 *
 * <p>Each suite is as Surefire's schema has it. Texts stand in the message, which Jenkins shows, and in the element as well,
 * which is all that GitLab shows. GitLab drops a case whose class and name came before, so that names are numbered where a
 * subject is judged twice.
 */
final class JUnitXml {
    private static final DateTimeFormatter WITHOUT_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Markup xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitXml() {}

    static byte[] render(ReadinessReport report) {
        return new JUnitXml().whole(report);
    }

    /** How a case ends. Told findings pass: nothing follows from them. */
    private enum Ending {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Ending of(Verdict verdict) {
            if (verdict.open()) {
                return verdict.consequence() == Consequence.TOLD ? PASSED : FAILURE;
            }
            if (verdict.inconclusive()) {
                return ERROR;
            }
            return verdict.judgement().outcome() instanceof Outcome.Passed ? PASSED : SKIPPED;
        }
    }

    /** How many cases there are of each kind, and how many milliseconds they took. */
    private record Counts(int tests, int failures, int errors, int skipped, long millis) {
        static Counts of(List<CheckStatus> checks) {
            long silent = checks.stream().filter(check -> !check.answered()).count();
            List<Ending> endings = checks.stream()
                    .flatMap(check -> check.verdicts().stream())
                    .map(Ending::of)
                    .toList();
            return new Counts(
                    endings.size() + (int) silent,
                    count(endings, Ending.FAILURE),
                    count(endings, Ending.ERROR) + (int) silent,
                    count(endings, Ending.SKIPPED),
                    checks.stream().mapToLong(check -> check.took().toMillis()).sum());
        }

        private static int count(List<Ending> endings, Ending which) {
            return (int) endings.stream().filter(which::equals).count();
        }
    }

    private byte[] whole(ReadinessReport report) {
        open("testsuites", "muster", Counts.of(report.checks()), Optional.of(report.at()));
        report.checks().forEach(this::suite);
        return xml.close().verbatim("\n").toBytes();
    }

    private void suite(CheckStatus check) {
        xml.verbatim("\n");
        open("testsuite", check.id(), Counts.of(List.of(check)), check.lastRun());
        if (!check.answered()) {
            testcase(check.id(), check.id());
            note("error", "has not answered yet", "NO_ANSWER");
            xml.close();
        }
        Set<String> names = new HashSet<>();
        check.verdicts().forEach(verdict -> verdict(verdict, unique(verdict.label(), names)));
        xml.close();
    }

    private static String unique(String label, Set<String> names) {
        String name = label;
        for (int i = 2; !names.add(name); i++) {
            name = label + " (" + i + ")";
        }
        return name;
    }

    private void open(String element, String name, Counts counts, Optional<Instant> when) {
        xml.open(
                element,
                "name",
                name,
                "tests",
                Integer.toString(counts.tests()),
                "failures",
                Integer.toString(counts.failures()),
                "errors",
                Integer.toString(counts.errors()),
                "skipped",
                Integer.toString(counts.skipped()),
                "time",
                String.format(Locale.ROOT, "%d.%03d", counts.millis() / 1000, counts.millis() % 1000),
                "timestamp",
                when.map(WITHOUT_ZONE::format).orElse(""));
    }

    private void testcase(String check, String name) {
        xml.verbatim("\n").open("testcase", "classname", check, "name", name, "time", "0.000");
    }

    private void verdict(Verdict verdict, String name) {
        testcase(verdict.check(), name);
        switch (Ending.of(verdict)) {
            case PASSED -> xml.element("system-out", Said.of(verdict));
            case FAILURE -> verdict.finding().ifPresent(this::failure);
            case ERROR -> note("error", Said.of(verdict), "INCONCLUSIVE");
            case SKIPPED -> note("skipped", skipped(verdict), "");
        }
        xml.close();
    }

    private void failure(Finding finding) {
        String type = finding.severity().name();
        xml.element("failure", FindingText.of(finding), "message", finding.observed(), "type", type);
    }

    private void note(String element, String text, String type) {
        xml.element(element, text, "message", text, "type", type);
    }

    private static String skipped(Verdict verdict) {
        return verdict.waiver().map(Waiver::toString).map("waived: "::concat).orElseGet(() -> Said.of(verdict));
    }
}
