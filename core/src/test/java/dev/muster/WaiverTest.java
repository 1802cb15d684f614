package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaiverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Waiver WAIVER =
            Waiver.of("a.known").because("OPS-412: retires").owner("payments").until(TODAY);
    private final Stage stage = new Stage();
    private final Script known = Script.of("a.known", Scope.LOCAL)
            .says(Outcome.failed(Severity.CRITICAL, "old").at("gw-1:443"));

    private Readiness started(Waiver waiver, Check... checks) {
        return stage.builder(checks).waive(waiver).build().start();
    }

    private static List<String> open(Readiness readiness) {
        return readiness.report().open().stream().map(Verdict::label).toList();
    }

    @Test
    void in_force_it_takes_the_consequence_and_keeps_the_finding_in_sight() {
        Readiness readiness = started(WAIVER, known);

        assertEquals(State.READY, readiness.report().state());
        assertEquals(List.of(), open(readiness));
        Verdict waived = readiness.report().waived().get(0);
        assertEquals(Consequence.TOLD, waived.consequence());
        assertEquals("a.known at gw-1:443", waived.label());
        assertTrue(readiness
                .report()
                .toText()
                .contains(" Waived: a.known at gw-1:443 until 2026-03-01 (OPS-412: retires, payments)\n"));
    }

    @Test
    void waivers_pass_as_long_as_none_has_ended_or_matches_nothing() {
        assertEquals(List.of("muster.waiver-expired Passed"), ofWaivers(started(WAIVER, known)));
        assertEquals(
                List.of("muster.waiver-unused@a.known at other:* Failed"),
                ofWaivers(started(WAIVER.at("other:*"), Script.passing("a.known"))));
    }

    private static List<String> ofWaivers(Readiness readiness) {
        return Stage.status(readiness, WaiverBook.ID).verdicts().stream()
                .map(verdict -> Stage.word(verdict.judgement()))
                .toList();
    }

    @Test
    void it_ends_at_midnight_and_becomes_a_finding_itself() {
        Readiness readiness = started(WAIVER, known);
        stage.time.pass(Duration.ofHours(12).minusNanos(1));
        assertEquals(State.READY, readiness.report().state());
        stage.time.pass(Duration.ofNanos(1));

        assertEquals(State.NOT_READY, readiness.report().state());
        assertEquals(List.of("a.known at gw-1:443", "muster.waiver-expired at a.known"), open(readiness));
        assertTrue(readiness.report().toText().contains("observed  ended on 2026-03-01 (OPS-412: retires, payments)"));
    }

    @Test
    void a_wall_clock_that_jumps_over_its_last_day_is_noticed_within_the_hour() {
        Readiness readiness = started(WAIVER, known);
        stage.time.jumpTo(Instant.parse("2026-03-05T08:00:00Z"));
        stage.pass("1H");
        assertEquals(State.NOT_READY, readiness.report().state());

        stage.time.jumpTo(Instant.parse("2026-02-05T08:00:00Z"));
        stage.pass("1H");
        assertEquals(State.READY, readiness.report().state(), "and back");
    }

    @Test
    void one_that_ended_before_the_start_refuses_nothing_by_itself() {
        Readiness readiness = started(
                WAIVER.until(TODAY.minusDays(1)),
                Script.of("a.known", Scope.LOCAL).says(Outcome.passed("mended")));

        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(List.of("muster.waiver-expired at a.known"), open(readiness));
    }

    @Test
    void the_owner_may_have_expired_waivers_refuse_the_start() {
        Readiness readiness = stage.builder(Script.passing("a.known"))
                .waive(WAIVER.until(TODAY.minusDays(1)))
                .policy(Policy.standard().severity("muster.waiver-expired", Severity.ERROR))
                .build();

        assertThrows(NotReadyException.class, readiness::start);
    }

    @Test
    void an_expired_waiver_that_refuses_a_start_only_degrades_afterwards() {
        Readiness readiness = stage.builder(known)
                .waive(WAIVER)
                .policy(Policy.standard()
                        .severity("muster.waiver-expired", Severity.ERROR)
                        .severity("a.known", Severity.WARNING))
                .build()
                .start();
        stage.pass("24H");

        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void one_that_matches_nothing_becomes_a_finding() {
        Readiness readiness = started(WAIVER.at("other:*"), Script.passing("a.known"));

        assertEquals(List.of("muster.waiver-unused at a.known at other:*"), open(readiness));
        assertEquals(State.DEGRADED, readiness.report().state());
    }

    @Test
    void one_that_matches_nothing_is_not_blamed_while_something_could_not_look() {
        Readiness readiness = started(
                WAIVER,
                Script.passing("a.known"),
                Script.of("b.blind", Scope.LOCAL).says(Outcome.inconclusive("no network"), Outcome.passed("ok")));
        assertEquals(List.of(), open(readiness));

        readiness.refresh();
        assertEquals(List.of("muster.waiver-unused at a.known"), open(readiness));
    }

    @Test
    void one_that_matches_nothing_is_not_blamed_before_all_have_answered() {
        Readiness readiness = started(
                WAIVER,
                Script.passing("a.known"),
                Script.passing("b.own").by(Schedule.atStart().onceListening()));
        assertEquals(List.of(), open(readiness));

        readiness.listening();
        assertEquals(List.of("muster.waiver-unused at a.known"), open(readiness));
    }

    @Test
    void one_whose_rule_lacks_its_prerequisite_is_not_blamed() {
        RuleInfo first = RuleInfo.of("a.first").severity(Severity.WARNING);
        RuleInfo known = RuleInfo.of("a.known").needs("a.first");
        Check check = Check.of(
                "a.check",
                Scope.LOCAL,
                context -> "facts",
                List.of(
                        Rule.<String>of(first, facts -> Outcome.failed("off")),
                        Rule.<String>of(known, facts -> Outcome.passed("ok"))));

        assertEquals(List.of("a.first"), open(started(WAIVER, check)));
    }

    @Test
    void one_whose_rule_does_not_apply_is_unused() {
        Readiness readiness =
                started(WAIVER, Script.of("a.known", Scope.LOCAL).says(Outcome.notApplicable("no gateway")));

        assertEquals(List.of("muster.waiver-unused at a.known"), open(readiness));
    }

    @Test
    void a_pattern_says_which_subjects() {
        Waiver some = WAIVER.at("gw-*:443");

        assertTrue(some.matches(
                new Judgement(RuleInfo.of("a.known"), Outcome.failed("x").at("gw-1:443"))));
        assertFalse(some.matches(
                new Judgement(RuleInfo.of("a.known"), Outcome.failed("x").at("db-1:443"))));
        assertFalse(some.matches(
                new Judgement(RuleInfo.of("a.other"), Outcome.failed("x").at("gw-1:443"))));
    }

    @Test
    void it_reads_as_one_line() {
        assertEquals("a.known until 2026-03-01 (OPS-412: retires, payments)", WAIVER.toString());
        assertEquals(
                "a.known at gw\\u{1b} until 2026-03-01 (two\\nlines, us\\t)",
                WAIVER.at("gw\u001b").because("two\nlines").owner("us\t").toString());
        assertEquals("*", WAIVER.subject());
    }

    @Test
    void a_waiver_does_not_excuse_what_could_not_look() {
        Readiness readiness = started(WAIVER, Script.of("a.known", Scope.LOCAL).says(Outcome.inconclusive("dark")));

        assertEquals(State.DEGRADED, readiness.report().state());
    }
}
