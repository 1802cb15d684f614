package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.Judged;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
final class MariaDbMigrationsTest extends MigrationsContract {
    private final MariaDbServer server = MariaDbServer.shared();
    private final MariaDbShop shop;

    MariaDbMigrationsTest() throws SQLException {
        super(MigrationTables.mariaDb());
        shop = server.shop();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Override
    void run(String... statements) throws SQLException {
        shop.asRoot().run(statements);
    }

    @Override
    DataSource service() throws SQLException {
        return shop.app().source();
    }

    @Override
    String schema() {
        return shop.name();
    }

    @Override
    String changeLog() {
        return "DATABASECHANGELOG";
    }

    /** MariaDB does not even say that there is a table of which nothing may be seen. */
    @Test
    void a_history_that_may_not_be_seen_is_none_and_not_green() throws Exception {
        run(MigrationTables.mariaDb().flyway().statements());
        DataSource monitor = server.monitor().source();
        assertEquals(List.of("db.migrations.found?"), Judged.findings(DbChecks.migrations(monitor)));
        assertEquals(
                List.of("db.migrations.found"),
                Judged.findings(DbChecks.migrations(monitor).expecting("1")));
    }
}
