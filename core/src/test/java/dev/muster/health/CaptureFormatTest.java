package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.testing.TestRun;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaptureFormatTest {
    private static final CaptureFormat<Queue> QUEUE = format("test.queue/1", Queue.class);
    private static final CaptureFormat<Disk> DISK = format("test.disk/1", Disk.class);

    private record Queue(int length) {}

    private record Disk(long free) {}

    private static <T extends Record> CaptureFormat<T> format(String name, Class<T> type) {
        Rule<T> rule = Rule.of(RuleInfo.of("test.rule"), facts -> Outcome.passed(facts.toString()));
        return CaptureFormat.of(name, type, MethodHandles.lookup(), "test.audit", List.of(rule));
    }

    @Test
    void what_was_captured_is_judged_again_by_the_rules_of_its_own_format() throws Exception {
        String document = new String(DISK.capture(new Disk(7)).toJson(), UTF_8);
        Capture again = CaptureFormat.read(document, List.of(QUEUE, DISK));
        assertEquals("test.audit", again.audit().id());
        assertEquals(
                Outcome.passed("Disk[free=7]"),
                again.audit().run(TestRun.ample()).judgements().get(0).outcome());
        assertEquals(document, new String(again.toJson(), UTF_8));
    }

    @Test
    void another_document_is_refused_with_a_place() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> CaptureFormat.read("{\"format\":\"x\"}", List.of(QUEUE, DISK)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("line 1"), refusal.toString());
        assertThrows(IllegalArgumentException.class, () -> CaptureFormat.read("", List.of(QUEUE)));
    }
}
