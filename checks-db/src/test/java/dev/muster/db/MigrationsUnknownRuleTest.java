package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationsUnknownRuleTest {
    private final MigrationsUnknownRule rule = new MigrationsUnknownRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Histories.flyway("1 SQL ok").expecting("1").facts())
                .passing(Histories.liquibase("1 EXECUTED").expecting("1").facts())
                .failing(Histories.flyway("1 SQL ok", "2 SQL ok").expecting("1").facts())
                .failing(Histories.liquibase("1 EXECUTED", "2 RERAN")
                        .expecting("1")
                        .facts())
                .notApplicable(Histories.flyway("1 SQL ok").facts())
                .notApplicable(Histories.none().facts())
                .inconclusive(
                        Histories.flyway("1 SQL ok").noScripts().expecting("1").facts())
                .inconclusive(
                        Histories.flyway("1 SQL ok").scripts("R__views.sql").facts())
                .inconclusive(Histories.denied())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "1 SQL ok; 2 SQL ok, 2, pass nothing newer than 2 is applied",
        "1 SQL ok; 2 SQL ok; 2 UNDO_SQL ok, 1, pass nothing newer than 1 is applied",
        "1 SQL ok; 2 SQL no, 1, pass nothing newer than 1 is applied",
        "- SCHEMA ok, 1, pass nothing newer than 1 is applied"
    })
    void compares_with_the_version_declared(String entries, String version, String told) {
        Histories flyway = Histories.flyway(entries.split("; ", -1)).expecting(version);
        assertEquals(told, Told.one(rule, flyway.facts()).replace("public.flyway_schema_history: ", ""));
    }

    @Test
    void names_the_script_that_the_service_does_not_know() {
        assertEquals(
                "WARNING public.flyway_schema_history: version 1.10 is applied (V1.10__step_1.10.sql), the newest that this"
                        + " service knows is 1.9",
                Told.one(rule, Histories.flyway("1.10 SQL ok").expecting("1.9").facts()));
    }

    @Test
    void compares_with_the_newest_of_scripts_and_version() {
        Histories flyway = Histories.flyway("1 SQL ok", "3 SQL ok").expecting("2");
        assertEquals(
                "pass",
                Told.verdicts(rule, flyway.scripts("V1__a.sql", "V3__c.sql").facts()));
        assertEquals(
                "WARNING",
                Told.verdicts(rule, flyway.scripts("V1__a.sql", "R__c.sql").facts()));
    }

    @Test
    void names_change_sets_that_ran_after_those_declared() {
        Histories log = Histories.liquibase("a EXECUTED", "x EXECUTED", "b EXECUTED", "c EXECUTED", "d EXECUTED");
        assertEquals(
                "WARNING public.databasechangelog: 2 change sets ran that this service does not know: db/log.xml::c and"
                        + " db/log.xml::d",
                Told.one(rule, log.changeSets("a", "b").facts()));
    }
}
