package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the histories in a real database, whichever server it is of, word for word. */
abstract class MigrationsContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant RUN = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private final MigrationTables tables;

    MigrationsContract(MigrationTables tables) {
        this.tables = tables;
    }

    /** Runs statements as the owner of the tables. */
    abstract void run(String... statements) throws SQLException;

    /** {@return connections of the service} */
    abstract DataSource service() throws SQLException;

    /** {@return the schema that the tables are in} */
    abstract String schema();

    /** {@return the name of Liquibase's table, as the server has it} */
    abstract String changeLog();

    private void given(MigrationTables all) throws SQLException {
        run(all.statements());
    }

    private MigrationCheck check() throws SQLException {
        return DbChecks.migrations(service());
    }

    private void says(MigrationCheck check, String... lines) throws Exception {
        List<String> said = check.run(TestRun.at(NOW)).judgements().stream()
                .map(Judged::line)
                .toList();
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            expected.add(line.replace("HISTORY", schema() + ".flyway_schema_history")
                    .replace("CHANGELOG", schema() + "." + changeLog()));
        }
        assertEquals(
                expected,
                said.stream().map(line -> line.replace("db.migrations.", "")).toList());
    }

    @Test
    void a_history_of_flyway_in_order() throws Exception {
        given(tables.flyway().script(1, "1", true, RUN).script(2, "", true, RUN).script(3, "2.1", true, RUN));
        says(
                check().expecting("2.1"),
                "found PASSED Flyway: HISTORY",
                "failed HISTORY PASSED 3 migrations, none failed",
                "pending HISTORY PASSED nothing is pending; the database is at 2.1",
                "unknown HISTORY PASSED nothing newer than 2.1 is applied",
                "lock HISTORY N/A Flyway's lock ends with its session");
    }

    @Test
    void one_that_failed_is_named_and_still_pending() throws Exception {
        given(tables.flyway().script(1, "1", true, RUN).script(2, "2", false, RUN));
        says(
                check().expecting("2"),
                "found PASSED Flyway: HISTORY",
                "failed HISTORY FAILED 1 migration failed: V2__step.sql on 2026-11-20T10:00:00Z",
                "pending HISTORY FAILED 1 migration pending: version 2; the database is at 1",
                "unknown HISTORY PASSED nothing newer than 2 is applied",
                "lock HISTORY N/A Flyway's lock ends with its session");
    }

    @Test
    void scripts_that_wait_and_those_that_came_late_are_pending() throws Exception {
        given(tables.flyway().script(1, "1", true, RUN).script(2, "3", true, RUN));
        for (String script : List.of("V1__step.sql", "V2__late.sql", "V3__step.sql", "V4__more.sql", "R__views.sql")) {
            write(script);
        }
        says(
                check().locations(folder),
                "found PASSED Flyway: HISTORY",
                "failed HISTORY PASSED 2 migrations, none failed",
                "pending HISTORY FAILED 3 migrations pending: R__views.sql, V2__late.sql (older than what is applied:"
                        + " Flyway needs outOfOrder=true) and V4__more.sql; the database is at 3",
                "unknown HISTORY PASSED nothing newer than 4 is applied",
                "lock HISTORY N/A Flyway's lock ends with its session");
    }

    private void write(String script) throws IOException {
        Files.writeString(folder.resolve(script), "SELECT 1;");
    }

    @Test
    void a_schema_newer_than_the_service_is_told() throws Exception {
        given(tables.flyway().script(1, "1", true, RUN).script(2, "2", true, RUN));
        says(
                check().expecting("1"),
                "found PASSED Flyway: HISTORY",
                "failed HISTORY PASSED 2 migrations, none failed",
                "pending HISTORY PASSED nothing is pending; the database is at 2",
                "unknown HISTORY FAILED version 2 is applied (V2__step.sql), the newest that this service knows is 1",
                "lock HISTORY N/A Flyway's lock ends with its session");
    }

    @Test
    void a_history_of_liquibase_in_order() throws Exception {
        given(tables.liquibase().changeSet(1, "a", "EXECUTED", RUN).changeSet(2, "b", "MARK_RAN", RUN));
        says(
                check().changeSets(List.of("a", "db/log.xml::b::ann")),
                "found PASSED Liquibase: CHANGELOG",
                "failed CHANGELOG PASSED 2 migrations, none failed",
                "pending CHANGELOG PASSED 2 change sets expected, all applied",
                "unknown CHANGELOG PASSED nothing ran after the change sets declared",
                "lock CHANGELOG PASSED nobody holds the lock");
    }

    @Test
    void change_sets_that_failed_wait_or_are_not_known() throws Exception {
        given(tables.liquibase()
                .changeSet(1, "a", "EXECUTED", RUN)
                .changeSet(2, "b", "FAILED", RUN)
                .changeSet(3, "c", "EXECUTED", RUN));
        says(
                check().changeSets(List.of("a", "b::ann")),
                "found PASSED Liquibase: CHANGELOG",
                "failed CHANGELOG FAILED 1 migration failed: db/log.xml::b on 2026-11-20T10:00:00Z",
                "pending CHANGELOG FAILED 1 migration pending: b::ann",
                "unknown CHANGELOG FAILED 1 change set ran that this service does not know: db/log.xml::c",
                "lock CHANGELOG PASSED nobody holds the lock");
    }

    private void lockSays(Duration age, String line) throws Exception {
        given(tables.lock(NOW.minus(age)));
        assertEquals(
                "db.migrations.lock " + schema() + "." + changeLog() + " " + line,
                Judged.line(check().run(TestRun.at(NOW)).judgements().get(4)));
        given(tables.unlock());
        assertEquals(
                "db.migrations.lock " + schema() + "." + changeLog() + " PASSED nobody holds the lock",
                Judged.line(check().run(TestRun.at(NOW)).judgements().get(4)));
    }

    @Test
    void a_lock_that_is_fresh_and_ones_that_are_stuck() throws Exception {
        given(tables.liquibase().changeSet(1, "a", "EXECUTED", RUN));
        lockSays(Duration.ofMinutes(5), "PASSED held by pod-7 since 2026-11-21T11:55:00Z, for 5 minutes");
        lockSays(Duration.ofMinutes(30), "FAILED held by pod-7 since 2026-11-21T11:30:00Z, for 30 minutes");
        lockSays(Duration.ofHours(26), "FAILED held by pod-7 since 2026-11-20T10:00:00Z, for 1 day");
        lockSays(
                Duration.ofHours(-1),
                "INCONCLUSIVE held by pod-7 since 2026-11-21T13:00:00Z, which is yet to come: its clock or time zone is"
                        + " another one");
    }

    @Test
    void without_a_history_nothing_is_green() throws Exception {
        assertEquals(List.of("db.migrations.found?"), Judged.findings(check()));
        assertEquals(List.of("db.migrations.found"), Judged.findings(check().expecting("1")));
    }
}
