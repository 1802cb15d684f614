package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.ConfigurationException;
import dev.muster.testing.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntegrityCheckTest {
    @Test
    void each_question_has_an_answer_of_its_own() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            IntegrityCheck check = DbChecks.integrity(shop.as(PostgresRole.APP))
                    .holds(new Invariant("two is one", "SELECT count(*) FROM generate_series(1, 2) WHERE 2 = 1"))
                    .holds(new Invariant("there is no one", "SELECT 1"))
                    .holds(new Invariant("there are no two", "SELECT count(*) FROM generate_series(1, 2)"))
                    .holds(new Invariant("nobody reads hashes", "SELECT count(*) FROM pg_authid"));
            assertEquals(
                    List.of(
                            "db.integrity.invariants two is one PASSED no row breaks it",
                            "db.integrity.invariants there is no one FAILED 1 row breaks it",
                            "db.integrity.invariants there are no two FAILED 2 rows break it",
                            "db.integrity.invariants nobody reads hashes INCONCLUSIVE this account may not see it: GRANT"
                                    + " SELECT on the tables that it reads"),
                    Judged.lines(check));
            assertEquals("db.books", check.named("db.books").id());
        }
    }

    @Test
    void where_nothing_is_asked_nothing_is_known() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            assertEquals(
                    List.of("db.integrity.invariants INCONCLUSIVE nobody says what has to be so: say it by holds(...)"),
                    Judged.lines(DbChecks.integrity(shop.as(PostgresRole.APP))));
        }
    }

    @Test
    void what_is_blank_or_there_twice_is_refused() throws Exception {
        try (PostgresDatabase shop = PostgresServer.shared().database()) {
            IntegrityCheck check = DbChecks.integrity(shop.as(PostgresRole.APP)).holds(new Invariant("a", "SELECT 0"));
            assertThrows(ConfigurationException.class, () -> check.holds(new Invariant("a", "SELECT 1")));
            assertThrows(ConfigurationException.class, () -> check.holds(new Invariant(" ", "SELECT 1")));
            assertThrows(ConfigurationException.class, () -> check.holds(new Invariant("b", "")));
        }
    }
}
