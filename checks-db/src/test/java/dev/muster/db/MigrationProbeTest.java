package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import dev.muster.testing.Told;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MigrationProbeTest {
    private H2Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new H2Database();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void finds_nothing_in_an_empty_database() throws SQLException {
        assertEquals(List.of(), histories(MigrationPlan.NOTHING));
    }

    @Test
    void reads_what_flyway_wrote() throws SQLException {
        database.flyway().version(1, "1").row(2, "NULL", "'all views'", "SQL", "'R__all_views.sql'", false);
        History history = only(MigrationPlan.NOTHING);
        assertEquals("PUBLIC.flyway_schema_history", history.name());
        assertEquals(MigrationTool.FLYWAY, history.tool());
        assertTrue(history.whole());
        List<Entry> entries = history.entries().value().orElseThrow();
        assertEquals(
                List.of("TABLE", "SQL", "SQL"),
                entries.stream().map(Entry::type).toList());
        Optional<Instant> at =
                Optional.of(Timestamp.valueOf("2026-11-20 10:00:00").toInstant());
        assertEquals(new Entry(1, "1", "V1__step.sql", "step", "SQL", Optional.of(true), at, true), entries.get(1));
        assertEquals(
                new Entry(2, "", "R__all_views.sql", "all views", "SQL", Optional.of(false), at, true), entries.get(2));
        assertEquals(
                List.of("db.migrations.failed"),
                Told.findings(MigrationRules.ALL, database.look(MigrationPlan.NOTHING)));
    }

    @Test
    void reads_what_liquibase_wrote() throws SQLException {
        database.liquibase()
                .changeSet(1, "a", "EXECUTED")
                .changeSet(2, "b", "MARK_RAN")
                .changeSet(3, "c", "FAILED");
        History history = only(MigrationPlan.NOTHING);
        assertEquals("PUBLIC.DATABASECHANGELOG", history.name());
        assertEquals("DATABASECHANGELOGLOCK", history.lockTable());
        assertEquals(
                List.of(Optional.of(true), Optional.of(true), Optional.of(false)),
                history.entries().value().orElseThrow().stream()
                        .map(Entry::success)
                        .toList());
        assertEquals(
                List.of("pass PUBLIC.DATABASECHANGELOG: nobody holds the lock"),
                Told.all(new MigrationsLockRule(), database.look(MigrationPlan.NOTHING)));
    }

    @Test
    void reads_who_holds_the_lock_and_shows_no_address() throws SQLException {
        database.liquibase()
                .run("UPDATE DATABASECHANGELOGLOCK SET LOCKED = TRUE, LOCKGRANTED = TIMESTAMP WITH TIME ZONE"
                        + " '2026-11-21 10:30:00+00:00', LOCKEDBY = 'pod-7 (10.1.2.3)'");
        String told = Told.one(new MigrationsLockRule(), database.look(MigrationPlan.NOTHING));
        assertEquals("ERROR PUBLIC.DATABASECHANGELOG: held by pod-7 since 2026-11-21T10:30:00Z, for 1 hour", told);
    }

    @Test
    void sees_the_lock_of_a_first_run_that_was_cut_short() throws SQLException {
        database.liquibase().run("DROP TABLE DATABASECHANGELOG", "UPDATE DATABASECHANGELOGLOCK SET LOCKED = TRUE");
        assertEquals(
                List.of("db.migrations.pending", "db.migrations.lock"),
                Told.findings(MigrationRules.ALL, database.look(MigrationPlan.NOTHING.expecting("a"))));
    }

    @Test
    void takes_the_schema_of_the_session_for_the_one_that_is_meant() throws SQLException {
        database.flyway().version(1, "1").flyway("BILLING", "flyway_schema_history");
        MigrationFacts facts = database.look(MigrationPlan.NOTHING.expecting("1"));
        assertEquals(List.of("BILLING.flyway_schema_history"), facts.elsewhere());
        assertEquals(List.of(), Told.findings(MigrationRules.ALL, facts));
        assertEquals(
                "pass Flyway: PUBLIC.flyway_schema_history; elsewhere, and not judged: BILLING.flyway_schema_history",
                Told.one(new MigrationsFoundRule(), facts));
    }

    @Test
    void looks_into_other_schemas_where_that_of_the_session_has_none() throws SQLException {
        database.flyway("BILLING", "flyway_schema_history");
        assertEquals(
                "BILLING.flyway_schema_history", only(MigrationPlan.NOTHING).name());
        database.flyway("SHOP", "flyway_schema_history");
        assertEquals(2, histories(MigrationPlan.NOTHING).size());
        assertTrue(database.look(MigrationPlan.NOTHING).ambiguous());
        assertEquals(
                "SHOP.flyway_schema_history",
                only(MigrationPlan.NOTHING.schema("shop")).name());
        assertEquals(List.of(), histories(MigrationPlan.NOTHING.schema("other")));
        assertEquals(2, histories(MigrationPlan.NOTHING.inEverySchema()).size());
    }

    @Test
    void reads_no_more_than_fifty_histories() throws SQLException {
        for (int i = 0; i < MigrationProbe.MOST + 2; i++) {
            database.run(
                    "CREATE SCHEMA T" + i,
                    "CREATE TABLE T" + i + ".\"flyway_schema_history\" (\"installed_rank\" INT, \"version\" VARCHAR,"
                            + " \"success\" BOOLEAN)");
        }
        MigrationFacts facts = database.look(MigrationPlan.NOTHING.inEverySchema());
        assertEquals(
                MigrationProbe.MOST, facts.histories().value().orElseThrow().size());
        assertEquals(2, facts.unread());
    }

    @Test
    void finds_the_table_that_was_named() throws SQLException {
        database.flyway("PUBLIC", "My \"own\"; history".replace("\"", "")).flyway();
        assertEquals(
                "My own; history",
                only(MigrationPlan.NOTHING.table("my OWN; history")).table());
        assertEquals(
                List.of("db.migrations.found"),
                Told.findings(MigrationRules.ALL, database.look(MigrationPlan.NOTHING.table("nowhere"))));
    }

    @Test
    void knows_the_old_table_of_flyway_from_somebody_elses() throws SQLException {
        database.run("CREATE TABLE SCHEMA_VERSION (VERSION INT)");
        assertEquals(List.of(), histories(MigrationPlan.NOTHING));
        database.flyway("OLD", "schema_version");
        assertEquals(
                "OLD.schema_version", only(MigrationPlan.NOTHING.schema("OLD")).name());
    }

    @Test
    void leaves_out_the_old_table_where_there_is_a_new_one() throws SQLException {
        database.flyway("PUBLIC", "schema_version").flyway();
        assertEquals("flyway_schema_history", only(MigrationPlan.NOTHING).table());
        MigrationPlan named = MigrationPlan.NOTHING.table("schema_version").table("flyway_schema_history");
        assertEquals(2, histories(named).size());
    }

    @Test
    void reads_histories_of_more_than_a_thousand_entries() throws SQLException {
        database.flyway()
                .run(
                        "INSERT INTO \"flyway_schema_history\" SELECT X, X, 'step', 'SQL', 'V' || X || '__step.sql', 1, 'SA',"
                                + " CURRENT_TIMESTAMP, 1, TRUE FROM SYSTEM_RANGE(1, 2500)");
        MigrationPlan plan = MigrationPlan.NOTHING.expecting("2500");
        assertEquals(List.of(), Told.findings(MigrationRules.ALL, database.look(plan)));
        List<Entry> entries = only(plan).entries().value().orElseThrow();
        assertEquals(2501, entries.size());
        assertEquals("1", entries.get(1).id());
        assertEquals("2500", entries.get(2500).id());
    }

    @Test
    void reads_the_newest_ten_thousand_and_says_so() throws SQLException {
        database.flyway()
                .run(
                        "INSERT INTO \"flyway_schema_history\" SELECT X, X, 'step', 'SQL', 'V', 1, 'SA', CURRENT_TIMESTAMP,"
                                + " 1, TRUE FROM SYSTEM_RANGE(1, 10100)");
        History history = only(MigrationPlan.NOTHING);
        assertEquals(false, history.whole());
        assertEquals(10_000, history.entries().value().orElseThrow().size());
    }

    @Test
    void bears_with_hostile_contents() throws SQLException {
        database.run(
                "CREATE TABLE \"flyway_schema_history\" (\"installed_rank\" BIGINT, \"version\" CLOB, \"description\""
                        + " CLOB, \"type\" INT, \"script\" CLOB, \"installed_on\" VARCHAR, \"success\" VARCHAR)",
                "INSERT INTO \"flyway_schema_history\" VALUES (1, REPEAT('9', 100000), REPEAT('d', 1000000), 7,"
                        + " REPEAT('s', 1000000), 'never', 'f')",
                "INSERT INTO \"flyway_schema_history\" VALUES (2, NULL, NULL, NULL, NULL, NULL, NULL)");
        MigrationFacts facts = database.look(MigrationPlan.NOTHING.expecting("1"));
        assertEquals(
                List.of("db.migrations.failed", "db.migrations.pending"), Told.findings(MigrationRules.ALL, facts));
        assertTrue(Told.one(new MigrationsFailedRule(), facts).length() < 250);
        Entry nothing =
                only(MigrationPlan.NOTHING).entries().value().orElseThrow().get(1);
        assertEquals(new Entry(2, "", "", "", "", Optional.empty(), Optional.empty(), false), nothing);
    }

    @Test
    void says_which_column_is_missing() throws SQLException {
        database.run("CREATE TABLE \"flyway_schema_history\" (\"installed_rank\" INT, \"version\" VARCHAR)");
        assertEquals(
                "? PUBLIC.flyway_schema_history: PUBLIC.flyway_schema_history has no column success, so it is no history"
                        + " of Flyway",
                Told.one(new MigrationsFailedRule(), database.look(MigrationPlan.NOTHING)));
    }

    @Test
    void says_what_an_account_needs_that_may_not_read_the_history() throws SQLException {
        String secret = UUID.randomUUID().toString();
        database.flyway().run("CREATE USER APP PASSWORD '" + secret + "'");
        MigrationFacts facts = database.look(MigrationPlan.NOTHING.expecting("1"), "APP", secret);
        List<String> findings = Told.findings(MigrationRules.ALL, facts);
        assertEquals(List.of("db.migrations.failed?", "db.migrations.pending?", "db.migrations.unknown?"), findings);
        assertEquals(
                "? PUBLIC.flyway_schema_history: this account may not see it: GRANT SELECT ON"
                        + " PUBLIC.flyway_schema_history TO the account",
                Told.one(new MigrationsFailedRule(), facts));
    }

    @Test
    void compares_with_the_scripts_of_the_service() throws SQLException {
        database.flyway().version(1, "1").version(2, "2");
        MigrationPlan plan = MigrationPlan.NOTHING.location(getClass().getClassLoader(), "dev/muster/db/nowhere");
        assertEquals(
                List.of("db.migrations.pending?", "db.migrations.unknown?"),
                Told.findings(MigrationRules.ALL, database.look(plan)));
    }

    @Test
    void gives_up_with_the_connection() throws SQLException {
        database.flyway();
        Connection closed = DriverManager.getConnection("jdbc:h2:mem:");
        closed.close();
        Ask ask = new Ask(closed, Upkeep.H2, Declared.NOTHING, Upkeep.NOW);
        assertThrows(SQLException.class, () -> MigrationProbe.look(ask, MigrationPlan.NOTHING));
    }

    private List<History> histories(MigrationPlan plan) throws SQLException {
        return database.look(plan).histories().value().orElseThrow();
    }

    private History only(MigrationPlan plan) throws SQLException {
        List<History> all = histories(plan);
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }
}
