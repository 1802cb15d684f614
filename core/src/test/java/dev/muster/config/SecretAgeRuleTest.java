package dev.muster.config;

import static dev.muster.config.SecretSamples.ENVIRONMENT;
import static dev.muster.config.SecretSamples.NOW;
import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.Severity;
import dev.muster.config.SecretFact.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Now is noon of 2026-03-01; the process started at 11:00 that day; the period is 90 days. */
final class SecretAgeRuleTest {
    private static final Instant STARTED = Instant.parse("2026-03-01T11:00:00Z");

    private final SecretAgeRule rule = new SecretAgeRule();

    private Outcome judge(Changed changed, Optional<Instant> started, Duration period) {
        SecretFact secret = SecretSamples.found("KEY", SecretSamples.strong(), ENVIRONMENT, Set.of(), changed);
        return rule.judge(new SecretFacts(List.of(secret), NOW, started, Optional.of(period)))
                .get(0);
    }

    private Outcome stated(String date) {
        return judge(
                new Changed(Optional.of(Secret.of(date)), Optional.empty()), Optional.empty(), Duration.ofDays(90));
    }

    private Outcome written(String moment, Optional<Instant> started) {
        return judge(new Changed(Optional.empty(), Optional.of(Instant.parse(moment))), started, Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, Passed",
        "' 2026-02-01 ', Passed",
        "2026-02-01T10:00:00Z, Passed",
        "2026-02-01T10:00:00+09:00, Passed",
        "2025-12-02, Passed",
        "2025-12-01T12:00:00Z, Passed",
        "2025-12-01T11:59:59Z, Failed",
        "2025-12-01, Failed",
        "2019-01-01, Failed",
        "2026-03-02, Passed",
        "2026-03-03, Failed",
        "2031-01-01, Failed",
        "01.02.2026, Failed",
        "2026-13-01, Failed",
        "yesterday, Failed",
        "'', Failed",
    })
    void goes_by_the_stated_date(String date, String verdict) {
        assertEquals(verdict, kind(stated(date)));
    }

    @Test
    void weighs_as_a_warning_and_tells_the_age() {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, stated("2025-11-01"));
        assertEquals("was changed by its stated date 120 days ago", failed.observed());
        assertEquals("at most 90 days", failed.expected());
        assertEquals(Optional.empty(), failed.severity());
        assertEquals(Severity.WARNING, rule.info().severity());
    }

    @Test
    void tells_a_short_period_in_hours() {
        Changed yesterday = new Changed(Optional.of(Secret.of("2026-02-28")), Optional.empty());
        Outcome.Failed failed =
                assertInstanceOf(Outcome.Failed.class, judge(yesterday, Optional.empty(), Duration.ofHours(6)));
        assertEquals("at most 6 hours", failed.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-01T00:00:00Z, Failed, too old whenever it was mounted",
        "2026-02-01T00:00:00Z, Passed, written long before the start",
        "2026-03-01T11:30:00Z, Passed, rotated while the service runs",
        "2026-03-01T10:50:00Z, Inconclusive, mounted for the start",
        "2026-03-01T11:00:00Z, Inconclusive, mounted at the start",
        "2027-01-01T00:00:00Z, Failed, in the future",
    })
    void goes_by_the_file_unless_it_was_written_for_the_start(String moment, String verdict, String why) {
        assertEquals(verdict, kind(written(moment, Optional.of(STARTED))), why);
    }

    @Test
    void cannot_tell_by_the_file_when_the_start_is_not_known() {
        assertEquals("Inconclusive", kind(written("2026-02-01T00:00:00Z", Optional.empty())));
    }

    @Test
    void the_stated_date_comes_before_that_of_the_file() {
        Changed both = new Changed(Optional.of(Secret.of("2025-01-01")), Optional.of(STARTED.plusSeconds(60)));
        assertEquals("Failed", kind(judge(both, Optional.of(STARTED), Duration.ofDays(90))));
    }

    @Test
    void says_where_to_state_the_date() {
        Outcome.Inconclusive unknown = assertInstanceOf(
                Outcome.Inconclusive.class, judge(Changed.NONE, Optional.empty(), Duration.ofDays(90)));
        assertTrue(unknown.reason().endsWith("KEY_ROTATED_AT"), unknown.reason());
        assertEquals("db.password.rotated-at", StatedDate.settingOf("db.password"));
    }

    @Test
    void does_not_apply_where_no_period_is_declared() {
        SecretFact secret = SecretSamples.key("KEY", SecretSamples.strong());
        SecretFacts facts = new SecretFacts(List.of(secret), NOW, Optional.of(STARTED), Optional.empty());
        assertEquals("NotApplicable", kind(rule.judge(facts).get(0)));
    }

    @Test
    void does_not_apply_to_what_is_not_set() {
        assertEquals("NotApplicable", kind(SecretSamples.judge(rule, new SecretFact.Missing("KEY"))));
    }
}
