package dev.muster;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged meanwhile. The binding of the tests writes to the error stream, which this stands in for. */
final class CapturedLog implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;

    private CapturedLog() {
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    static CapturedLog begin() {
        return new CapturedLog();
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** {@return the first line of each event of the engine's own logger: level and text} */
    List<String> heads() {
        String name = " " + Readiness.class.getName() + " - ";
        return text().lines()
                .filter(line -> line.contains(name))
                .map(line -> line.replaceAll("^\\[.*] (INFO|WARN|ERROR)", "$1").replace(name, " "))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(usual);
    }
}
