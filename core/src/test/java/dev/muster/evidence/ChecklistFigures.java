package dev.muster.evidence;

import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.Redactor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Measures how long a checklist of ten thousand boxes takes, in a JVM that has just started, and prints it. Run by hand;
 * the figures are recorded in BENCHMARKS.md.
 */
final class ChecklistFigures {
    private static final int BOXES = 10_000;

    private ChecklistFigures() {}

    public static void main(String[] arguments) {
        String annotated = markdown(" <!-- muster: rule=a.b%d kind=doc-current -->");
        String bare = markdown("");
        told(
                "read one box, the first of all",
                () -> Checklist.parse("- [ ] a <!-- muster: rule=a.b kind=doc-current -->"));
        Checklist read = told("read, annotated", () -> Checklist.parse(annotated));
        told("read, bare", () -> Checklist.parse(bare));
        told("bind, annotated", read::bindings);
        Checklist other = Checklist.parse(bare);
        told("bind, bare", other::bindings);
        List<OtherCheck> checks = List.of(new OtherCheck(
                "a.check",
                List.of(),
                List.of(
                        Sample.verdict("a.b1", Outcome.passed("seen")),
                        Sample.verdict("a.b2", Outcome.passed("seen")))));
        Answers answers = told("answer", () -> answers(other, checks));
        told("answer again", () -> answers(other, checks));
        ChecklistReport report = told(
                "report",
                () -> new ChecklistReport(new ReportMaker(
                        "list", Instant.EPOCH, Optional.empty(), other, answers, Redactor.none(), Stars.NONE)));
        told("as text", report::toText);
        told("as JSON", report::toJson);
        told("as Markdown", report::toMarkdown);
        for (int i = 0; i < 20; i++) {
            Checklist.parse(annotated);
            answers(other, checks);
        }
        told("read, annotated, warm", () -> Checklist.parse(annotated));
        told("answer, warm", () -> answers(other, checks));
    }

    private static Answers answers(Checklist checklist, List<OtherCheck> checks) {
        return Answers.of(
                checklist, new RuleReply(checks, Stars.NONE), LocalDate.of(2026, 11, 21), Optional.of("1.4.2"));
    }

    private static String markdown(String annotation) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BOXES; i++) {
            if (i % 20 == 0) {
                text.append("\n## Section ").append(i / 20).append("\n\n");
            }
            text.append("- [ ] **Redis** number ")
                    .append(i)
                    .append(" is configured with `requirepass` and [TLS](https://example.com)")
                    .append(annotation.replace("%d", Integer.toString(i)))
                    .append('\n');
        }
        return text.toString();
    }

    private static <T> T told(String what, Supplier<T> task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        T made = task.get();
        System.out.println(what + ": " + (System.nanoTime() - began) / 1_000_000 + " ms, of which the thread ran "
                + (threads.getCurrentThreadCpuTime() - busy) / 1_000_000 + " ms");
        return made;
    }
}
