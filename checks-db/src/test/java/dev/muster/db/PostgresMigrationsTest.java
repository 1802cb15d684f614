package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.Judged;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresMigrationsTest extends MigrationsContract {
    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    PostgresMigrationsTest() {
        super(MigrationTables.postgres());
    }

    @BeforeEach
    void open() throws SQLException {
        shop.run("ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO app");
    }

    @Override
    void run(String... statements) throws SQLException {
        shop.run(statements);
    }

    @Override
    DataSource service() {
        return shop.as(PostgresRole.APP);
    }

    @Override
    String schema() {
        return "shop";
    }

    @Override
    String changeLog() {
        return "databasechangelog";
    }

    @Test
    void a_history_that_may_not_be_read_is_named_with_its_grant() throws Exception {
        run(MigrationTables.postgres().flyway().statements());
        run("REVOKE SELECT ON flyway_schema_history FROM app");
        List<String> lines = Judged.lines(DbChecks.migrations(service()).expecting("1"));
        for (String rule : List.of("failed", "pending", "unknown")) {
            String line =
                    "db.migrations." + rule + " shop.flyway_schema_history INCONCLUSIVE this account may not see it:"
                            + " GRANT SELECT ON shop.flyway_schema_history TO the account";
            assertEquals(1, lines.stream().filter(line::equals).count(), lines::toString);
        }
    }
}
