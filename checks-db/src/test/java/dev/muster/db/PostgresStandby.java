package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.testing.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** A standby of a server, which streams from it through a slot named {@code standby}. */
final class PostgresStandby implements AutoCloseable {
    private static final Set<String> OWN =
            Set.of("postmaster.pid", "postmaster.opts", "port.conf", "pg_wal", "pg_replslot", "pg_stat");

    private final PostgresServer primary;
    private final PostgresProcess process;

    private PostgresStandby(PostgresServer primary, PostgresProcess process) {
        this.primary = primary;
        this.process = process;
    }

    static PostgresStandby of(PostgresServer primary) throws IOException, SQLException {
        Path directory = Scratch.directory("standby");
        Path data = Files.createDirectory(
                directory.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Connection connection =
                primary.connect(PostgresServer.POSTGRES, PostgresRole.SUPERUSER).getConnection()) {
            PostgresSql.run(connection, "SELECT pg_create_physical_replication_slot('standby', true)");
            backUp(connection, primary.process().data(), data);
        }
        Files.createFile(data.resolve("standby.signal"));
        String from = "host=127.0.0.1 port=" + primary.port() + " sslmode=require user=replicator password="
                + PostgresRole.REPLICATOR.password();
        Files.writeString(
                data.resolve("postgresql.conf"),
                "primary_conninfo = " + PostgresSql.text(from) + "\nprimary_slot_name = 'standby'\n",
                UTF_8,
                StandardOpenOption.APPEND);
        return new PostgresStandby(primary, PostgresProcess.start(directory));
    }

    /** Copies the files of a running server, which tells when it may be done and what to say of it. */
    private static void backUp(Connection connection, Path from, Path to) throws IOException, SQLException {
        boolean old = connection.getMetaData().getDatabaseMajorVersion() < 15;
        PostgresSql.run(
                connection, old ? "SELECT pg_start_backup('x', true, false)" : "SELECT pg_backup_start('x', true)");
        PostgresFiles.copy(from, to, OWN);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT labelfile FROM " + (old ? "pg_stop_backup(false, false)" : "pg_backup_stop(false)"))) {
            row.next();
            Files.writeString(to.resolve("backup_label"), row.getString(1), UTF_8);
        }
    }

    PostgresProcess process() {
        return process;
    }

    PGSimpleDataSource as(String database, PostgresRole role) {
        PGSimpleDataSource source = primary.connect(database, role);
        source.setPortNumbers(new int[] {process.port()});
        return source;
    }

    void run(String... statements) throws SQLException {
        try (Connection connection =
                as(PostgresServer.POSTGRES, PostgresRole.SUPERUSER).getConnection()) {
            PostgresSql.run(connection, statements);
        }
    }

    /** Ends it, and has the primary forget it. */
    @Override
    public void close() throws SQLException {
        process.close();
        PostgresSql.await(
                primary.connect(PostgresServer.POSTGRES, PostgresRole.SUPERUSER),
                "SELECT NOT active FROM pg_replication_slots WHERE slot_name = 'standby'");
        primary.superuser(connection -> PostgresSql.run(connection, "SELECT pg_drop_replication_slot('standby')"));
    }
}
