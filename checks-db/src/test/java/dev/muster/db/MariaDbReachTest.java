package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Judged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
final class MariaDbReachTest {
    private final MariaDbServer server = MariaDbServer.shared();

    @Test
    void the_right_database_answers_and_takes_writes() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            List<String> lines = Judged.lines(DbChecks.reachable(shop.app().source())
                    .database(shop.name())
                    .writes());
            assertTrue(lines.get(0).startsWith("db.connect PASSED MariaDB 1"), lines.get(0));
            assertEquals("db.connect.database PASSED it is " + shop.name(), lines.get(2));
            assertEquals("db.connect.writable PASSED it takes writes", lines.get(3));
        }
    }

    @Test
    void one_that_only_reads_and_one_without_a_database_are_findings() throws Exception {
        try (MariaDbShop shop = server.shop()) {
            server.with(
                    Map.of("read_only", "ON"),
                    () -> assertEquals(
                            List.of("db.connect.writable"),
                            Judged.findings(
                                    DbChecks.reachable(shop.app().source()).writes())));
            assertEquals(
                    List.of("db.connect.database"),
                    Judged.findings(DbChecks.reachable(server.root().source()).database("shop")));
        }
    }
}
