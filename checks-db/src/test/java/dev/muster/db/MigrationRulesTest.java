package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MigrationRulesTest {
    @ParameterizedTest
    @MethodSource
    void finds_a_single_weakness_and_nothing_else(String id, Histories weak) {
        assertEquals(id.isEmpty() ? List.of() : List.of(id), Told.findings(MigrationRules.ALL, weak.facts()));
    }

    static Stream<Arguments> finds_a_single_weakness_and_nothing_else() {
        return Stream.of(
                Arguments.of("", Histories.flyway("1 SQL ok").expecting("1")),
                Arguments.of("", Histories.flyway("1 SQL ok", "- SQL ok views").scripts("V1__a.sql", "R__views.sql")),
                Arguments.of("", Histories.liquibase("1 EXECUTED", "2 MARK_RAN").changeSets("1", "2")),
                Arguments.of("", Histories.locked(Histories.lock(Duration.ofMinutes(9)))),
                Arguments.of("db.migrations.found", Histories.none().expecting("1")),
                Arguments.of("db.migrations.found?", Histories.none()),
                Arguments.of("db.migrations.failed", Histories.flyway("1 SQL ok", "2 SQL no")),
                Arguments.of(
                        "db.migrations.pending", Histories.flyway("1 SQL ok").expecting("2")),
                Arguments.of(
                        "db.migrations.unknown",
                        Histories.flyway("1 SQL ok", "2 SQL ok").expecting("1")),
                Arguments.of("db.migrations.lock", Histories.locked(Histories.lock(Duration.ofMinutes(10)))));
    }

    @Test
    void says_nothing_good_of_a_history_that_may_not_be_read() {
        MigrationFacts.History hidden = Histories.flyway("public", Fact.denied("GRANT SELECT"), true);
        MigrationFacts facts = Histories.none().and(hidden).expecting("1").facts();
        assertEquals(
                List.of("db.migrations.failed?", "db.migrations.pending?", "db.migrations.unknown?"),
                Told.findings(MigrationRules.ALL, facts));
    }

    @Test
    void says_nothing_good_if_it_cannot_see_which_tables_there_are() {
        for (Rule<MigrationFacts> rule : MigrationRules.ALL) {
            assertTrue(Told.one(rule, Histories.denied()).startsWith("? this account may not see it: GRANT SELECT"));
        }
    }

    @Test
    void says_that_it_did_not_read_all() {
        MigrationFacts facts = Histories.flyway("1 SQL ok").unread(7).facts();
        assertEquals(
                List.of(
                        "pass public.flyway_schema_history: 1 migration, none failed",
                        "? 7 more: only the first 50 are read: name the schema"),
                Told.all(new MigrationsFailedRule(), facts));
    }

    @Test
    void judges_each_schema_by_itself_and_asks_which_one_is_meant() {
        Histories two = Histories.flyway("1 SQL ok").and("billing", "7 SQL no").expecting("1");
        assertEquals("pass ERROR", Told.verdicts(new MigrationsFailedRule(), two.facts()));
        assertEquals("? ?", Told.verdicts(new MigrationsPendingRule(), two.facts()));
        assertEquals("? ?", Told.verdicts(new MigrationsUnknownRule(), two.facts()));
        Histories tenants = two.plan(MigrationPlan.NOTHING.expecting("1").inEverySchema());
        assertEquals("pass ERROR", Told.verdicts(new MigrationsPendingRule(), tenants.facts()));
        Histories named =
                two.plan(MigrationPlan.NOTHING.expecting("1").schema("public").schema("billing"));
        assertEquals("pass ERROR", Told.verdicts(new MigrationsPendingRule(), named.facts()));
    }

    @Test
    void shows_no_more_than_names_of_bounded_length() {
        String flood = "x".repeat(5000);
        MigrationFacts.Entry entry =
                new MigrationFacts.Entry(1, "9", flood, "SECRET", "SQL", Optional.of(false), Optional.empty(), false);
        MigrationFacts facts = Histories.none()
                .and(Histories.flyway("public", Fact.of(List.of(entry)), true))
                .expecting("1")
                .facts();
        for (Rule<MigrationFacts> rule : MigrationRules.ALL) {
            String told = String.join(" ", Told.all(rule, facts));
            assertTrue(told.length() < 300 && !told.contains("SECRET"), told);
        }
    }
}
