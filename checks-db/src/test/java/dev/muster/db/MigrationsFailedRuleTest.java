package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationsFailedRuleTest {
    private final MigrationsFailedRule rule = new MigrationsFailedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Histories.flyway("1 SQL ok").facts())
                .passing(Histories.liquibase("1 EXECUTED").facts())
                .failing(Histories.flyway("1 SQL no").facts())
                .failing(Histories.liquibase("1 FAILED").facts())
                .notApplicable(Histories.none().facts())
                .inconclusive(Histories.flyway("1 SQL ?").facts())
                .inconclusive(Histories.liquibase("1 null").facts())
                .inconclusive(Histories.denied())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "1 SQL ok; 2 SQL no, ERROR",
        "1 SQL no; 1 SQL ok, pass",
        "1 SQL no; 1 DELETE ok, pass",
        "1 SQL ok; 1 UNDO_SQL no, ERROR",
        "- SQL no views; - SQL ok views, pass",
        "- SQL ok views; - SQL no views, ERROR",
        "1 SQL ?; 2 SQL no, ERROR",
        "1 SQL ok; 2 SQL ?, ?"
    })
    void heeds_the_newest_entry_of_each(String entries, String verdict) {
        assertEquals(
                verdict,
                Told.verdicts(rule, Histories.flyway(entries.split("; ", -1)).facts()));
    }

    @Test
    void names_scripts_and_dates() {
        assertEquals(
                "ERROR public.flyway_schema_history: 2 migrations failed: V2__step_2.sql on 2026-11-21T12:00:00Z and"
                        + " R__views.sql on 2026-11-21T12:00:00Z",
                Told.one(rule, Histories.flyway("2 SQL no", "- SQL no views").facts()));
        assertEquals(
                "ERROR public.databasechangelog: 1 migration failed: db/log.xml::7",
                Told.one(rule, Histories.liquibase("7 FAILED").facts()));
    }

    @Test
    void says_if_it_did_not_read_all() {
        MigrationFacts.History longer = Histories.flyway("public", Fact.of(Histories.rows("1 SQL ok")), false);
        assertEquals(
                "pass public.flyway_schema_history: 1 migration, none failed, of the newest 10000 entries",
                Told.one(rule, Histories.none().and(longer).facts()));
    }
}
