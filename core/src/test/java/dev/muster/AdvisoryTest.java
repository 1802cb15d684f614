package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AdvisoryTest {
    private static Rule<Outcome> rule(Severity severity) {
        return Rule.<Outcome>of(RuleInfo.of("db.test").severity(severity), outcome -> outcome)
                .advisory();
    }

    @Test
    void a_rule_that_would_refuse_a_start_warns() {
        assertEquals(Severity.WARNING, rule(Severity.ERROR).info().severity());
        assertEquals(Severity.WARNING, rule(Severity.WARNING).info().severity());
        assertEquals(Severity.INFO, rule(Severity.INFO).info().severity());
    }

    @Test
    void a_finding_keeps_all_but_its_severity() {
        Outcome.Failed failed = Outcome.failed(Severity.ERROR, "seen")
                .expected("wanted")
                .fix("do it")
                .more(URI.create("https://example.org/"))
                .at("here");
        Outcome.Failed lowered =
                (Outcome.Failed) rule(Severity.ERROR).judge(failed).get(0);
        assertEquals(Severity.WARNING, lowered.severity().orElseThrow());
        assertEquals(
                List.of("here", "seen", "wanted", "do it"),
                List.of(lowered.subject(), lowered.observed(), lowered.expected(), lowered.fix()));
        assertEquals(failed.more(), lowered.more());
    }

    @Test
    void what_is_no_error_stays_as_it_is() {
        for (Outcome outcome : List.of(
                Outcome.passed("a"),
                Outcome.failed("b"),
                Outcome.failed(Severity.INFO, "c"),
                Outcome.inconclusive("d"))) {
            assertEquals(List.of(outcome), rule(Severity.ERROR).judge(outcome));
        }
    }
}
