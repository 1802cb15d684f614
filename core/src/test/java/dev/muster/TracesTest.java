package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

final class TracesTest {
    @Test
    void a_trace_has_its_cause_and_its_lines() {
        String trace =
                Traces.of(new IllegalStateException("outer", new IllegalArgumentException("inner")), Redactor.none());

        assertTrue(trace.startsWith("java.lang.IllegalStateException: outer\n\tat "), trace);
        assertTrue(trace.contains("\nCaused by: java.lang.IllegalArgumentException: inner"), trace);
    }

    @Test
    void what_does_not_print_is_escaped() {
        String trace = Traces.of(new IllegalStateException("\u001b[2Jboom\u202e"), Redactor.none());

        assertTrue(trace.startsWith("java.lang.IllegalStateException: \\u{1b}[2Jboom\\u{202e}\n"), trace);
    }

    @Test
    void a_trace_is_cut() {
        String trace = Traces.of(new IllegalStateException("x".repeat(1_000_000)), Redactor.none());

        assertEquals(32_771, trace.length());
        assertTrue(trace.endsWith("x..."));
    }

    @Test
    void a_throwable_that_throws_is_named() {
        Throwable hostile = new RuntimeException("boom") {
            private static final long serialVersionUID = 1L;

            @Override
            public void printStackTrace(PrintWriter writer) {
                throw new StackOverflowError("hunter2");
            }
        };

        assertEquals(
                hostile.getClass().getName() + " (which throws when it is printed)",
                Traces.of(hostile, Redactor.none()));
    }

    @Test
    void secrets_are_masked() {
        Redactor redactor = Redactor.create();
        redactor.learn(Secret.of("correcthorse"));

        assertFalse(redactor.trace(new IllegalStateException("pw=correcthorse")).contains("correcthorse"));
    }
}
