package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.TestRun;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_format_makes_a_check_that_can_be_captured() throws Exception {
        Schedule hourly = Schedule.every(Duration.ofHours(1));
        Capturing check = DISK.check("test.disk", Scope.LOCAL, context -> new Disk(8));
        Capturing scheduled = check.scheduled(hourly);
        assertEquals(Schedule.atStart(), check.schedule());
        assertEquals(hourly, scheduled.schedule());
        assertEquals("test.disk LOCAL", scheduled.id() + " " + scheduled.scope());
        for (Capturing each : List.of(check, scheduled)) {
            CaptureContract.of(each, document -> CaptureFormat.read(document, List.of(QUEUE, DISK)))
                    .verify(TestRun.ample());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|line 1, column 1: { is expected here",
                "{}|line 1, column 3: \"format\" is missing",
                "{\"format\":\"acme.other/1\",\"facts\":{}}|line 1, column 25: the format is acme.other/1, one of"
                        + " test.queue/1, test.disk/1 is expected",
                "{\"format\":\"test.disk/1\"}|line 1, column 25: \"facts\" is missing",
                "{\"facts\":{\"free\":1},\"format\":\"test.disk/1\"}|line 1, column 10: \"format\" has to come before"
                        + " \"facts\"",
                "{\"form\":1}|line 1, column 9: \"form\" is not known here",
                "{\"format\":\"test.disk/1\",\"facts\":{\"free\":1}}x|line 1, column 44: nothing more is expected here",
                "{\"format\":\"test.disk/1\",\"facts\":{\"free\":1.5}}|line 1, column 41: a whole number is expected here"
            })
    void another_document_is_refused_with_a_place(String document, String problem) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> CaptureFormat.read(document, List.of(QUEUE, DISK)));
        assertEquals(problem, refusal.getMessage());
    }
}
