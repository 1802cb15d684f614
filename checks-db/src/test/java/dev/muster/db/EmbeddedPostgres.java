package dev.muster.db;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hardened PostgreSQL on loopback with a small shop in it, for an example that has no server of its own: what it is to
 * connect with comes as settings. Run as a program it prints them, and stops when its input ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final PostgresServer server;
    private final PostgresDatabase shop;

    private EmbeddedPostgres(PostgresServer server, PostgresDatabase shop) {
        this.server = server;
        this.shop = shop;
    }

    /**
     * Starts one.
     *
     * @throws IOException if it does not start
     * @throws SQLException if it does not take what makes a shop of it
     */
    public static EmbeddedPostgres start() throws IOException, SQLException {
        PostgresServer server = PostgresServer.start();
        PostgresDatabase shop = server.database();
        shop.run(
                "GRANT SELECT ON pg_hba_file_rules TO monitor",
                "GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO monitor");
        return new EmbeddedPostgres(server, shop);
    }

    /**
     * {@return what a service needs to connect: {@code JDBC_URL}, {@code JDBC_USER}, {@code JDBC_PASSWORD}; and the login of an
     * account that may see more: {@code JDBC_MONITOR_USER}, {@code JDBC_MONITOR_PASSWORD}}
     */
    public Map<String, String> settings() {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + shop.name()
                + "?sslmode=verify-full&sslrootcert=" + server.certificate()
                + "&requireAuth=scram-sha-256&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true&logServerErrorDetail=false";
        return new TreeMap<>(Map.of(
                "JDBC_URL", url,
                "JDBC_USER", PostgresRole.APP.user(),
                "JDBC_PASSWORD", PostgresRole.APP.password(),
                "JDBC_MONITOR_USER", PostgresRole.MONITOR.user(),
                "JDBC_MONITOR_PASSWORD", PostgresRole.MONITOR.password()));
    }

    /** Stops it, and deletes its data. */
    @Override
    public void close() {
        server.close();
    }

    /** Starts one, prints its settings, and stops it at the end of the input. */
    public static void main(String[] args) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = start()) {
            postgres.settings().forEach((name, value) -> System.out.println(name + "='" + value + "'"));
            System.out.println("# started");
            while (System.in.read() >= 0) {
                // Nothing is asked of it.
            }
        }
    }
}
