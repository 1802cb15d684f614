package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.RuleInfo;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Checks of connection pools and of the databases behind them. Thread-safe.
 *
 * <p>They look by the connections that they are given, start no thread, and change nothing: one connection at a time, a
 * transaction that only reads, 2 s and 1000 rows a question at the most. Of a HikariCP pool its own bean is asked first, and
 * nothing is borrowed while it has nothing to spare. No table of the service is read, but by {@link #integrity(DataSource)},
 * which asks the owner's own questions, and by {@link #migrations(DataSource)}, which reads the history of migrations.
 *
 * <pre>{@code
 * DbChecks.pool(dataSource, instances(6)).databaseCores(8).requestTimeout(ofSeconds(5))
 * DbChecks.posture(dataSource).monitor(monitorDataSource)
 * }</pre>
 *
 * <p>PostgreSQL 14 to 18, MariaDB 10.6 to 11 and MySQL 8 are looked into; of others what JDBC itself tells is judged. No
 * password is shown, no row, no text of a statement.
 */
public final class DbChecks {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private DbChecks() {}

    /**
     * {@return every rule that a check of this module may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return DbRules.documented();
    }

    /**
     * {@return how many instances of the service run at the same time}
     *
     * @throws ConfigurationException if that is less than one
     */
    public static Instances instances(int number) {
        return new Instances(number);
    }

    /**
     * {@return a check of a pool's settings, and whether all such pools together fit the server: {@code db.pool}}
     *
     * @param instances of the service, each with such a pool
     */
    public static PoolCheck pool(HikariDataSource pool, Instances instances) {
        Declared declared = Declared.NOTHING.with(Declared.Figure.INSTANCES, instances.number());
        return new PoolCheck(pool, ServerPlan.of("db.pool", pool).declaring(declared), Optional.empty());
    }

    /** {@return a check how much of a pool is in use, by the pool's own bean: {@code db.pool.usage}; local, every 5 s} */
    public static Check usage(HikariDataSource pool) {
        return usage("db.pool.usage", pool);
    }

    /**
     * {@return the same of this id, for a service that has several pools}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public static Check usage(String id, HikariDataSource pool) {
        return UsageProbe.of(id, pool);
    }

    /** {@return a check whether the right database answers, and in time: {@code db.connect}} */
    public static ReachableCheck reachable(DataSource dataSource) {
        return new ReachableCheck("db.connect", dataSource, SECOND, Optional.empty(), false);
    }

    /** {@return a check how driver and server are set up: {@code db.posture}} */
    public static PostureCheck posture(DataSource dataSource) {
        return new PostureCheck(ServerPlan.of("db.posture", dataSource), Optional.empty());
    }

    /** {@return a check whether the schema is the one that the service was built for: {@code db.migrations}} */
    public static MigrationCheck migrations(DataSource dataSource) {
        return new MigrationCheck(ServerPlan.of("db.migrations", dataSource), MigrationPlan.NOTHING);
    }

    /** {@return a check whether tables, indexes and statistics are kept in order: {@code db.maintenance}} */
    public static MaintenanceCheck maintenance(DataSource dataSource) {
        return new MaintenanceCheck(ServerPlan.of("db.maintenance", dataSource));
    }

    /** {@return a check of what goes on in the server just now: {@code db.activity}} */
    public static ActivityCheck activity(DataSource dataSource) {
        return new ActivityCheck(ServerPlan.of("db.activity", dataSource), OptionalLong.empty());
    }

    /** {@return a check whether the database could be brought back: {@code db.backups}} */
    public static BackupCheck backups(DataSource dataSource) {
        return new BackupCheck(ServerPlan.of("db.backups", dataSource), Optional.empty());
    }

    /** {@return a check who follows whom, and how far behind: {@code db.replication}} */
    public static ReplicationCheck replication(DataSource dataSource) {
        return new ReplicationCheck(ServerPlan.of("db.replication", dataSource));
    }

    /**
     * {@return a check of what the owner says is so of the data, once it is {@linkplain IntegrityCheck#holds told}: {@code
     * db.integrity}}
     */
    public static IntegrityCheck integrity(DataSource dataSource) {
        return new IntegrityCheck(ServerPlan.of("db.integrity", dataSource), List.of());
    }

    /**
     * {@return what a check of this module captured, from what {@link Capture#toJson()} gave; its audit is {@code db.audit}}
     *
     * <p>It holds names of hosts, accounts, databases, tables and settings, and figures; no password, no hash, no row, and no
     * text of a statement, for none is in the facts.
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Capture captured(String document) {
        return CaptureFormat.read(document, DbCaptures.ALL);
    }
}
