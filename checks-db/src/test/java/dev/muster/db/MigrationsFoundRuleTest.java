package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationsFoundRuleTest {
    private final MigrationsFoundRule rule = new MigrationsFoundRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Histories.flyway("1 SQL ok").facts())
                .failing(Histories.none().expecting("1").facts())
                .inconclusive(Histories.none().facts())
                .inconclusive(Histories.denied())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "flyway_schema_history, pass",
        "FLYWAY_SCHEMA_HISTORY, pass",
        "databasechangelog, pass",
        "databasechangeloglock, pass",
        "my_history, ERROR"
    })
    void looks_for_the_table_that_was_named(String table, String verdict) {
        Histories both = Histories.liquibase("1 EXECUTED").and("public", "1 SQL ok");
        assertEquals(
                verdict,
                Told.verdicts(
                        rule, both.plan(MigrationPlan.NOTHING.table(table)).facts()));
    }

    @Test
    void says_where_it_looked() {
        assertEquals(
                "ERROR there is no history of Flyway or Liquibase in schema shop; elsewhere, and not judged: a.b",
                Told.one(
                        rule,
                        Histories.none()
                                .plan(MigrationPlan.NOTHING.schema("shop"))
                                .elsewhere("a.b")
                                .facts()));
        assertEquals(
                "pass Flyway: public.flyway_schema_history",
                Told.one(rule, Histories.flyway("1 SQL ok").facts()));
    }
}
