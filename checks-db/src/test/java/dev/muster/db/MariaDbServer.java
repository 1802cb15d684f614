package dev.muster.db;

import dev.muster.testing.Scratch;
import dev.muster.testing.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A MariaDB of our own on a port of loopback, hardened as a server in production should be: each test weakens what it is
 * about. Accounts: root, a monitor with the rights that the checks ask for, and one application with each
 * {@linkplain #shop() shop}.
 */
final class MariaDbServer implements AutoCloseable {
    private static final AtomicInteger SHOPS = new AtomicInteger();

    private final Path directory;
    private final SelfSigned.Pem keys;
    private final MariaDbProcess process;
    private final int port;
    private final MariaDbLogin root;
    private final MariaDbLogin monitor;

    private MariaDbServer(List<String> options) throws IOException {
        directory = Scratch.directory("mariadb");
        keys = SelfSigned.loopback().write(directory);
        MariaDbProcess.install(directory);
        root = new MariaDbLogin("", "root", Passwords.random());
        monitor = new MariaDbLogin("", "monitor", Passwords.random());
        Path init = Files.writeString(directory.resolve("init.sql"), String.join("\n", accounts()) + "\n");
        port = freePort();
        process = MariaDbProcess.start(directory, options(init, options));
        Files.delete(init);
    }

    /** {@return the one of this run, started when it is first asked for and stopped with the run} */
    static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /**
     * {@return another one, of the caller's own}
     *
     * @param options of the server that come last and count, such as {@code --server-id=2}
     */
    static MariaDbServer start(String... options) {
        try {
            return new MariaDbServer(List.of(options));
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private List<String> accounts() {
        return List.of(
                "DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');",
                "FLUSH PRIVILEGES;",
                "ALTER USER root@localhost IDENTIFIED VIA ed25519 USING PASSWORD('" + root.password() + "');",
                "CREATE USER monitor@localhost IDENTIFIED VIA ed25519 USING PASSWORD('" + monitor.password()
                        + "') REQUIRE SSL;",
                "GRANT PROCESS, SLAVE MONITOR, BINLOG MONITOR ON *.* TO monitor@localhost;",
                "GRANT SELECT ON mysql.global_priv TO monitor@localhost;",
                "GRANT SELECT ON performance_schema.* TO monitor@localhost;");
    }

    private List<String> options(Path init, List<String> more) {
        List<String> options = new ArrayList<>(List.of("--init-file=" + init, "--port=" + port));
        options.addAll(List.of("--bind-address=127.0.0.1", "--server-id=1", "--plugin-load-add=auth_ed25519"));
        options.addAll(List.of("--ssl-cert=" + keys.certificate(), "--ssl-key=" + keys.key()));
        options.addAll(List.of("--require-secure-transport=ON", "--tls-version=TLSv1.2,TLSv1.3", "--local-infile=OFF"));
        options.addAll(List.of("--log-bin=binlog", "--binlog-expire-logs-seconds=604800", "--sync-binlog=1"));
        options.addAll(List.of("--innodb-flush-log-at-trx-commit=1", "--performance-schema=ON"));
        options.addAll(List.of("--slow-query-log=ON", "--long-query-time=1", "--max-statement-time=60"));
        options.addAll(
                List.of("--idle-transaction-timeout=60", "--innodb-buffer-pool-size=160M", "--lock-wait-timeout=30"));
        options.addAll(List.of("--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci"));
        options.addAll(more);
        return options;
    }

    /** The server takes no port 0: the system names one that nobody has, and nobody else is likely to be given it next. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** {@return the file with the certificate by which clients know the server} */
    Path certificate() {
        return keys.certificate();
    }

    /** {@return how to reach a database of it, verified in full; an empty name for none} */
    String url(String database) {
        return "jdbc:mariadb://localhost:" + port + "/" + database + "?sslMode=verify-full&serverSslCert="
                + keys.certificate();
    }

    MariaDbLogin root() {
        return new MariaDbLogin(url(""), root.user(), root.password());
    }

    MariaDbLogin monitor() {
        return new MariaDbLogin(url(""), monitor.user(), monitor.password());
    }

    /** {@return a new database with a few tables, and an account of its own that may read and write them} */
    MariaDbShop shop() throws SQLException {
        return MariaDbShop.in(this, "shop_" + SHOPS.incrementAndGet());
    }

    /** Does something while global variables have other values, which new sessions see: a value is a piece of SQL. */
    void with(Map<String, String> variables, Act act) throws Exception {
        Restored before = set(variables);
        try {
            act.run();
        } finally {
            before.close();
        }
    }

    /** What is done in the meantime. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    /** Changes global variables. Closing puts back what was there before. */
    Restored set(Map<String, String> variables) throws SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        for (String name : variables.keySet()) {
            before.put(name, quoted(root().ask("SELECT @@GLOBAL." + name).get(0)));
        }
        assign(variables);
        return () -> assign(before);
    }

    private void assign(Map<String, String> variables) throws SQLException {
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            root().run("SET GLOBAL " + variable.getKey() + " = " + variable.getValue());
        }
    }

    private static String quoted(String value) {
        return value.matches("[0-9]+([.][0-9]+)?") ? value : "'" + value.replace("'", "''") + "'";
    }

    /** Puts something back. */
    @FunctionalInterface
    interface Restored extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Stops the server and removes what it left. */
    @Override
    public void close() {
        process.stop();
        try (var files = Files.walk(directory)) {
            List<Path> all = new ArrayList<>(files.toList());
            Collections.reverse(all);
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        private static final MariaDbServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop MariaDB"));
        }
    }
}
