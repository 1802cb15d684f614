package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationsLockRuleTest {
    private final MigrationsLockRule rule = new MigrationsLockRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Histories.liquibase("1 EXECUTED").facts())
                .passing(Histories.locked(free()).facts())
                .failing(Histories.locked(free(), Histories.lock(Duration.ofHours(2)))
                        .facts())
                .notApplicable(Histories.flyway("1 SQL ok").facts())
                .notApplicable(Histories.none().facts())
                .inconclusive(Histories.locked(new MigrationFacts.Lock(Optional.empty(), Optional.empty(), ""))
                        .facts())
                .inconclusive(Histories.denied())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "-61, ?",
        "-60, pass",
        "0, pass",
        "599, pass",
        "600, WARNING",
        "3599, WARNING",
        "3600, ERROR",
        "864000, ERROR"
    })
    void judges_how_long_it_is_held(long seconds, String verdict) {
        Histories held = Histories.locked(Histories.lock(Duration.ofSeconds(seconds)));
        assertEquals(verdict, Told.verdicts(rule, held.facts()));
    }

    @Test
    void names_the_holder() {
        assertEquals(
                "ERROR public.databasechangelog: held by pod-7 since 2026-11-21T10:00:00Z, for 2 hours",
                Told.one(
                        rule,
                        Histories.locked(Histories.lock(Duration.ofHours(2))).facts()));
        assertEquals(
                "WARNING public.databasechangelog: held by somebody unnamed, and not said since when",
                Told.one(
                        rule,
                        Histories.locked(new MigrationFacts.Lock(Optional.of(true), Optional.empty(), " "))
                                .facts()));
    }

    private static MigrationFacts.Lock free() {
        return new MigrationFacts.Lock(Optional.of(false), Optional.empty(), "");
    }
}
