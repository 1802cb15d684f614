package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
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

    @Test
    void does_not_take_the_history_of_one_tool_for_that_of_the_other() {
        assertEquals(
                "ERROR scripts of Flyway are declared, and there is no history of it",
                Told.one(
                        rule,
                        Histories.liquibase("1 EXECUTED").scripts("V1__a.sql").facts()));
        assertEquals(
                "ERROR change sets of Liquibase are declared, and there is no history of it",
                Told.one(rule, Histories.flyway("1 SQL ok").changeSets("1").facts()));
    }
}
