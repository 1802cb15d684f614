package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationsPendingRuleTest {
    private final MigrationsPendingRule rule = new MigrationsPendingRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Histories.flyway("1 SQL ok").expecting("1").facts())
                .passing(Histories.liquibase("1 EXECUTED").expecting("1").facts())
                .failing(Histories.flyway("1 SQL ok").expecting("2").facts())
                .failing(Histories.liquibase("1 EXECUTED").changeSets("1", "2").facts())
                .notApplicable(Histories.flyway("1 SQL ok").facts())
                .notApplicable(Histories.flyway("1 SQL ok").changeSets("1").facts())
                .notApplicable(
                        Histories.liquibase("1 EXECUTED").scripts("V1__a.sql").facts())
                .notApplicable(Histories.none().facts())
                .inconclusive(Histories.flyway("1 SQL ok").noScripts().facts())
                .inconclusive(Histories.flyway("1 SQL ok").expecting("one").facts())
                .inconclusive(Histories.denied())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 SQL ok; 1.10 SQL ok     | 1.2    | ERROR
            1 SQL ok; 1.10 SQL ok     | 1_10   | pass
            1 SQL ok; 3 SQL ok        | 2      | ERROR
            5 BASELINE ok             | 2      | pass
            5 BASELINE ok             | 6      | ERROR
            1 SQL ok; 2 SQL no        | 2      | ERROR
            1 SQL ok; 1 UNDO_SQL ok   | 1      | ERROR
            1 SQL ok; 1 DELETE ok     | 1      | ERROR
            - SCHEMA ok               | 1      | ERROR
            """)
    void looks_for_the_version_declared(String entries, String version, String verdict) {
        Histories flyway = Histories.flyway(entries.split("; ", -1)).expecting(version);
        assertEquals(verdict, Told.verdicts(rule, flyway.facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 SQL ok                | V1__a.sql; V2__b.sql  | 1 migration pending: V2__b.sql; the database is at 1
            1 SQL ok                | V1__a.sql; R__v.sql   | 1 migration pending: R__v.sql; the database is at 1
            1 SQL ok; - SQL ok v    | V1__a.sql; R__v.sql   | nothing is pending; the database is at 1
            5 BASELINE ok           | V1__a.sql; V5__b.sql  | nothing is pending; the database is at 5
            5 BASELINE ok           | B9__a.sql; V6__b.sql  | 1 migration pending: V6__b.sql; the database is at 5
            - SCHEMA ok             | B5__a.sql; V4__b.sql; V6__c.sql | 2 migrations pending: B5__a.sql and V6__c.sql; no version is applied
            - SCHEMA ok             | B5__a.sql; B7__c.sql; V8__d.sql | 2 migrations pending: B7__c.sql and V8__d.sql; no version is applied
            7 SQL_BASELINE ok       | B7__c.sql; V5__a.sql  | nothing is pending; the database is at 7
            """)
    void compares_with_the_scripts(String entries, String scripts, String told) {
        Histories flyway = Histories.flyway(entries.split("; ", -1)).scripts(scripts.split("; ", -1));
        assertEquals(told, Said.text(rule.judge(flyway.facts()).get(0)));
    }

    @Test
    void says_of_a_script_that_comes_late_that_flyway_will_not_run_it() {
        Histories flyway = Histories.flyway("1 SQL ok", "3 SQL ok").scripts("V2__b.sql");
        assertEquals(
                "1 migration pending: V2__b.sql (older than what is applied: Flyway needs outOfOrder=true); the database"
                        + " is at 3",
                Said.text(rule.judge(flyway.facts()).get(0)));
    }

    @Test
    void proves_by_the_version_what_the_scripts_cannot_show() {
        Histories flyway = Histories.flyway("1 SQL ok").noScripts().expecting("2");
        assertEquals("ERROR", Told.verdicts(rule, flyway.facts()));
    }

    @ParameterizedTest
    @CsvSource({
        "a, pass",
        "a::ann, pass",
        "db/log.xml::a::ann, pass",
        "other.xml::a::ann, ERROR",
        "a::bob, ERROR",
        "b, ERROR"
    })
    void knows_change_sets_by_id_author_and_path(String changeSet, String verdict) {
        Histories log = Histories.liquibase("a EXECUTED", "b FAILED").changeSets(changeSet);
        assertEquals(verdict, Told.verdicts(rule, log.facts()));
    }

    @Test
    void does_not_take_for_pending_what_it_did_not_read() {
        MigrationFacts.History longer = Histories.flyway("public", Fact.of(Histories.rows("9 SQL ok")), false);
        assertEquals(
                "? public.flyway_schema_history: 1 migration pending: version 1; the database is at 9; but only the newest"
                        + " 10000 entries were read",
                Told.one(rule, Histories.none().and(longer).expecting("1").facts()));
    }

    @Test
    void takes_the_version_for_that_of_flyway_where_both_tools_have_a_history() {
        Histories both = Histories.liquibase("a EXECUTED").and("public", "1 SQL ok");
        assertEquals("n/a pass", Told.verdicts(rule, both.expecting("1").facts()));
        assertEquals(
                "pass pass",
                Told.verdicts(rule, both.changeSets("a").expecting("1").facts()));
    }
}
