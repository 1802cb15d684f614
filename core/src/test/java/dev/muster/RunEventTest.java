package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 10: flight recordings see every run, and cost nothing when nobody records. */
final class RunEventTest {
    private static final String NAME = "dev.muster.CheckRun";

    @TempDir
    Path folder;

    private static void round() {
        Stage stage = new Stage();
        RuleInfo rule = RuleInfo.of("a.many").severity(Severity.WARNING);
        stage.started(new ContainmentTest.Reckless("a.many") {
            @Override
            public CheckResult run(CheckContext context) {
                return new CheckResult(List.of(
                        new Judgement(rule, Outcome.passed("ok").at("1")),
                        new Judgement(
                                rule, Outcome.failed(Severity.WARNING, "bad").at("2")),
                        new Judgement(rule, Outcome.failed("bad").at("3")),
                        new Judgement(rule, Outcome.inconclusive("dark").at("4"))));
            }
        });
    }

    private List<RecordedEvent> recorded(boolean on, Duration threshold) throws IOException {
        try (Recording recording = new Recording()) {
            if (on) {
                recording.enable(NAME).withThreshold(threshold);
            } else {
                recording.disable(NAME);
            }
            recording.start();
            round();
            recording.stop();
            Path file = folder.resolve("muster.jfr");
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(NAME))
                    .toList();
        }
    }

    @Test
    void a_run_is_recorded() throws IOException {
        List<RecordedEvent> events = recorded(true, Duration.ZERO);

        assertEquals(1, events.size());
        RecordedEvent event = events.get(0);
        assertEquals("a.many", event.getString("check"));
        assertEquals(2, event.getInt("failed"));
        assertEquals(1, event.getInt("inconclusive"));
        assertTrue(event.getDuration().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void nothing_is_recorded_where_it_is_off_or_too_short_to_matter() throws IOException {
        assertEquals(List.of(), recorded(false, Duration.ZERO));
        assertEquals(List.of(), recorded(true, Duration.ofHours(1)));
    }

    @Test
    void nothing_is_made_where_it_is_off() {
        assertNull(RunEvent.begin());
    }
}
