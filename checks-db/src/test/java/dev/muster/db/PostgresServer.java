package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.testing.Scratch;
import dev.muster.testing.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, set up as a hardened one in production is: {@code postgresql.conf} of the tests' resources, TLS and
 * SCRAM for everybody. One for all tests of a run; what a test changes it puts back.
 *
 * <pre>{@code
 * try (PostgresDatabase shop = PostgresServer.shared().database()) {
 *     shop.run("CREATE TABLE shop.loose (id int)");
 *     ... shop.as(PostgresRole.APP).getConnection() ...
 * }
 * server.with(Map.of("fsync", "off"), () -> ...);
 * }</pre>
 */
final class PostgresServer implements AutoCloseable {
    /** The database that is always there, and empty. */
    static final String POSTGRES = "postgres";

    private final PostgresProcess process;
    private final Path certificate;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable Connection administrator;

    private PostgresServer(PostgresProcess process, Path certificate) {
        this.process = process;
        this.certificate = certificate;
    }

    /** {@return the one that all tests share; it stops with the JVM} */
    static PostgresServer shared() {
        return Own.SHARED;
    }

    /** Starts another one, for tests that kill it. */
    static PostgresServer start() throws IOException, SQLException {
        Path directory = Scratch.directory("postgres");
        Path password = Files.writeString(directory.resolve("password"), PostgresRole.SUPERUSER.password(), UTF_8);
        Path data = directory.resolve("data");
        List<String> options = List.of("--locale=C", "--encoding=UTF8", "--data-checksums", "--no-sync");
        List<String> access = List.of("--username=postgres", "--auth=scram-sha-256", "--pwfile=" + password);
        PostgresBinaries.run(
                directory,
                "initdb",
                Stream.of(List.of("-D", data.toString(), "--wal-segsize=1"), options, access)
                        .flatMap(List::stream)
                        .toList());
        Files.delete(password);
        Path archive = Files.createDirectory(directory.resolve("archive"));
        Path certificate = configure(data, archive);
        PostgresServer server = new PostgresServer(PostgresProcess.start(directory), certificate);
        server.superuser(PostgresSql::create);
        return server;
    }

    private static Path configure(Path data, Path archive) throws IOException {
        String settings = PostgresSql.resource("postgresql.conf");
        Files.writeString(data.resolve("postgresql.conf"), settings.replace("${archive}", archive.toString()), UTF_8);
        Files.writeString(data.resolve("pg_hba.conf"), PostgresSql.resource("pg_hba.conf"), UTF_8);
        return SelfSigned.loopback().write(data).certificate();
    }

    /** What is done over a connection. */
    @FunctionalInterface
    interface Work {
        void over(Connection connection) throws SQLException;
    }

    PostgresProcess process() {
        return process;
    }

    int port() {
        return process.port();
    }

    /** {@return its major version, such as 18} */
    int major() throws SQLException {
        AtomicInteger major = new AtomicInteger();
        superuser(connection -> major.set(connection.getMetaData().getDatabaseMajorVersion()));
        return major.get();
    }

    /** {@return what a client trusts to be this server} */
    Path certificate() {
        return certificate;
    }

    /** {@return a fresh database with a small shop in it, in order in every way; it goes when it is closed} */
    synchronized PostgresDatabase database() throws SQLException {
        if (databases.get() == 0) {
            PostgresDatabase.createTemplate(this);
        }
        return PostgresDatabase.create(this, "shop" + databases.incrementAndGet());
    }

    /** {@return connections as this role, over TLS that is verified} */
    PGSimpleDataSource connect(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setSslMode("verify-full");
        source.setSslRootCert(certificate.toString());
        source.setSocketTimeout(60);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        return source;
    }

    PGSimpleDataSource connect(String database, PostgresRole role) {
        return connect(database, role.user(), role.password());
    }

    /** Does this as the administrator, over one connection for all: logins were most of what many a test did. */
    synchronized void superuser(Work work) throws SQLException {
        work.over(administrator());
    }

    /** {@return a connection as new: a restart breaks it, and whoever had it before may have set something} */
    private Connection administrator() throws SQLException {
        if (administrator != null) {
            try {
                PostgresSql.run(administrator, "RESET ALL");
                return administrator;
            } catch (SQLException e) {
                administrator.close();
            }
        }
        administrator = connect(POSTGRES, PostgresRole.SUPERUSER).getConnection();
        return administrator;
    }

    /** Runs a test with these settings, and takes them back; a restart where they need one. */
    void with(Map<String, String> settings, Executable test) throws Throwable {
        try {
            superuser(connection -> PostgresSql.alter(connection, settings));
            apply();
            test.execute();
        } finally {
            superuser(connection -> PostgresSql.run(connection, "ALTER SYSTEM RESET ALL"));
            apply();
        }
    }

    /** Runs a test with these lines before all others of {@code pg_hba.conf}, and takes them back. */
    void withHosts(List<String> lines, Executable test) throws Throwable {
        if (lines.isEmpty()) {
            test.execute();
            return;
        }
        Path file = process.data().resolve("pg_hba.conf");
        String before = Files.readString(file, UTF_8);
        try {
            Files.writeString(file, String.join("\n", lines) + "\n" + before, UTF_8);
            reload();
            test.execute();
        } finally {
            Files.writeString(file, before, UTF_8);
            reload();
        }
    }

    private void apply() throws IOException, SQLException {
        if (reload()) {
            process.control("restart");
        }
    }

    /** {@return whether a restart is needed, now that it has read the files anew and new connections know} */
    private synchronized boolean reload() throws SQLException {
        return PostgresSql.reload(administrator(), connect(POSTGRES, PostgresRole.SUPERUSER));
    }

    @Override
    public void close() {
        process.close();
    }

    private static final class Own {
        private static final PostgresServer SHARED = start();

        private static PostgresServer start() {
            try {
                return PostgresServer.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
