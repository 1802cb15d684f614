package dev.muster.examples.preflight;

import dev.muster.CheckStatus;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One line of a terminal, which says what is still being looked at and for how long; cleared at the end. */
final class Progress {
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final int WIDTH = 100;
    private static final int NAMED = 3;

    private final Readiness readiness;
    private final PrintStream terminal;
    private final long began = System.nanoTime();
    private final Thread thread = new Thread(this::draw, "progress");

    private Progress(Readiness readiness, PrintStream terminal) {
        this.readiness = readiness;
        this.terminal = terminal;
    }

    static Progress on(PrintStream terminal, Readiness readiness) {
        Progress progress = new Progress(readiness, terminal);
        progress.thread.setDaemon(true);
        progress.thread.start();
        return progress;
    }

    private void draw() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(OFTEN.toMillis());
                show(line(readiness.report(), Duration.ofNanos(System.nanoTime() - began)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return what is said of a round that has taken this long} */
    static String line(ReadinessReport report, Duration taken) {
        List<String> waiting = report.checks().stream()
                .filter(check -> !check.answered())
                .map(CheckStatus::id)
                .toList();
        int done = report.checks().size() - waiting.size();
        String names = String.join(", ", waiting.subList(0, Math.min(NAMED, waiting.size())))
                + (waiting.size() > NAMED ? " and " + (waiting.size() - NAMED) + " more" : "");
        String line = String.format(
                        Locale.ROOT,
                        "%d of %d checks, %.1f s",
                        done,
                        report.checks().size(),
                        taken.toMillis() / 1e3)
                + (waiting.isEmpty() ? "" : ": " + names);
        return line.substring(0, Math.min(WIDTH, line.length()));
    }

    private synchronized void show(String line) {
        terminal.print("\r\u001b[K" + line);
        terminal.flush();
    }

    /** Ends it, and clears its line. */
    void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        show("");
    }
}
