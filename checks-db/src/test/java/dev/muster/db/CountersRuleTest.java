package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountersRuleTest {
    @Test
    void keeps_the_contract_of_deadlocks() {
        RuleContract.of(CountersRule.DEADLOCKS)
                .passing(Bustle.quiet().facts())
                .failing(Bustle.quiet().count("deadlocks", 8).facts())
                .notApplicable(Bustle.quiet().first().facts())
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .inconclusive(Bustle.quiet().without("deadlocks").facts())
                .verify();
    }

    @Test
    void keeps_the_contract_of_sessions() {
        RuleContract.of(CountersRule.SESSIONS)
                .passing(Bustle.quiet().facts())
                .failing(Bustle.quiet().count("sessions_fatal", 8).facts())
                .notApplicable(Bustle.quiet().first().facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "7, pass none in 5 minutes",
        "8, WARNING 1 deadlocks in 5 minutes",
        "0, pass none in 5 minutes",
        "3, WARNING 3 deadlocks in 5 minutes"
    })
    void counts_anew_after_a_reset(long now, String told) {
        assertEquals(
                told,
                Told.one(
                        CountersRule.DEADLOCKS,
                        Bustle.quiet().count("deadlocks", now).facts()));
    }

    @Test
    void says_since_when_it_counts() {
        assertEquals(
                "n/a counting since 2026-11-21T12:00:00Z: judged from the next look on",
                Told.one(CountersRule.DEADLOCKS, Bustle.quiet().first().facts()));
    }

    @Test
    void takes_a_counter_that_is_new_for_a_first_look() {
        assertEquals(
                "pass",
                Told.verdicts(
                        CountersRule.SESSIONS,
                        Bustle.quiet().count("connection_errors", 9).facts()));
    }

    @ParameterizedTest
    @CsvSource({
        "sessions_abandoned, INFO 1 sessions whose client went away in 5 minutes",
        "sessions_killed, WARNING 8 sessions ended by an operator in 5 minutes",
        "sessions_fatal, WARNING 7 sessions ended by a fatal error in 5 minutes",
        "aborted_connects, WARNING 6 connections refused or broken off at the login in 5 minutes"
    })
    void weighs_what_was_broken_off(String name, String told) {
        assertEquals(
                told,
                Told.one(CountersRule.SESSIONS, Bustle.quiet().count(name, 10).facts()));
    }

    @Test
    void says_all_of_it_at_once() {
        assertEquals(
                "WARNING 1 sessions whose client went away and 1 sessions ended by a fatal error in 5 minutes",
                Told.one(
                        CountersRule.SESSIONS,
                        Bustle.quiet()
                                .count("sessions_abandoned", 10)
                                .count("sessions_fatal", 4)
                                .facts()));
    }
}
