package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class PostgresServerTest {
    private final PostgresServer server = PostgresServer.shared();

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void a_fresh_database_is_there_for_every_role() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            assertEquals("app", ask(shop.as(PostgresRole.APP), "SELECT current_user"));
            assertEquals("0", ask(shop.as(PostgresRole.APP), "SELECT count(*) FROM orders"));
            assertEquals("monitor", ask(shop.as(PostgresRole.MONITOR), "SELECT current_user"));
            assertEquals("on", ask(shop.as(PostgresRole.SUPERUSER), "SHOW fsync"));
        }
    }

    @Test
    void settings_hold_for_one_test_and_are_taken_back() throws Throwable {
        DataSource superuser = server.connect(PostgresServer.POSTGRES, PostgresRole.SUPERUSER);
        server.with(Map.of("fsync", "off"), () -> assertEquals("off", ask(superuser, "SHOW fsync")));
        assertEquals("on", ask(superuser, "SHOW fsync"));
        server.with(Map.of("max_connections", "50"), () -> assertEquals("50", ask(superuser, "SHOW max_connections")));
        assertEquals("100", ask(superuser, "SHOW max_connections"));
    }

    @Test
    void lines_of_hosts_hold_for_one_test_and_are_taken_back() throws Throwable {
        PGSimpleDataSource plain = server.connect(PostgresServer.POSTGRES, PostgresRole.SUPERUSER);
        plain.setSslMode("disable");
        server.withHosts(
                List.of("hostnossl all all 127.0.0.1/32 scram-sha-256"),
                () -> assertEquals("1", ask(plain, "SELECT 1")));
        assertThrows(SQLException.class, () -> ask(plain, "SELECT 1"));
    }

    @Test
    void what_a_test_did_to_a_role_is_undone() throws Exception {
        try (PostgresDatabase shop = server.database()) {
            shop.run("ALTER ROLE app SUPERUSER CONNECTION LIMIT 3", "GRANT pg_monitor TO app");
        }
        String roles = "SELECT rolsuper || ' ' || rolconnlimit || ' ' || pg_has_role('app', 'pg_monitor', 'member')"
                + " FROM pg_roles WHERE rolname = 'app'";
        assertEquals("false -1 false", ask(server.connect(PostgresServer.POSTGRES, PostgresRole.SUPERUSER), roles));
    }

    @Test
    void a_server_of_its_own_leaves_nothing_behind() throws Exception {
        PostgresServer own = PostgresServer.start();
        own.close();
        assertFalse(Files.exists(own.process().data().getParent()));
    }
}
