package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL 14 and later know of themselves. Stateless. */
final class PostgresCatalog implements Catalog {
    @Override
    public String limit() {
        // Compiling such questions, which are long and asked once an hour, takes longer than to answer them.
        return "SET LOCAL statement_timeout = 2000; SET LOCAL jit = off";
    }

    @Override
    public ServerSettings limited(Ask ask) {
        return new ServerSettings(ask.product(), Map.of(), Set.of(), "");
    }

    @Override
    public String unlimit(ServerSettings settings) {
        return "";
    }

    @Override
    public ServerSettings settings(Ask ask) throws SQLException {
        return PostgresSettings.read(new PostgresAsk(ask));
    }

    @Override
    public SessionFacts session(Ask ask) throws SQLException {
        return PostgresSession.read(new PostgresAsk(ask));
    }

    @Override
    public Fact<ConnectionLimits> limits(Ask ask) throws SQLException {
        return PostgresSession.limits(new PostgresAsk(ask));
    }

    @Override
    public Access access(Ask ask) throws SQLException {
        return PostgresAccess.read(new PostgresAsk(ask));
    }

    @Override
    public Fact<List<String>> extensions(Ask ask) throws SQLException {
        return new PostgresAsk(ask)
                .rows("SELECT lower(extname) FROM pg_catalog.pg_extension ORDER BY 1", row -> row.getString(1));
    }

    @Override
    public MaintenanceFacts maintenance(Ask ask, ServerSettings settings) throws SQLException {
        PostgresAsk postgres = new PostgresAsk(ask);
        return new MaintenanceFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                settings,
                postgres.row("SELECT pg_is_in_recovery()", row -> row.getBoolean(1)),
                PostgresTables.since(postgres),
                PostgresTables.tables(postgres),
                PostgresTables.oldestTransaction(postgres),
                PostgresIndexes.building(postgres),
                PostgresIndexes.broken(postgres),
                PostgresIndexes.foreignKeys(postgres),
                PostgresIndexes.twins(postgres),
                PostgresTables.keyless(postgres),
                PostgresTables.clustered(postgres),
                PostgresTables.fleeting(postgres),
                PostgresSequences.read(postgres));
    }

    @Override
    public ActivityFacts activity(Ask ask, Optional<CounterHistory.Look> before) throws SQLException {
        PostgresAsk postgres = new PostgresAsk(ask);
        return new ActivityFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                PostgresActivity.others(postgres),
                PostgresActivity.transactions(postgres),
                PostgresActivity.prepared(postgres),
                PostgresActivity.statements(postgres),
                PostgresActivity.counters(postgres),
                before,
                PostgresActivity.size(postgres));
    }

    @Override
    public ReplicationFacts replication(Ask ask) throws SQLException {
        PostgresAsk postgres = new PostgresAsk(ask);
        return new ReplicationFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                PostgresReplication.following(postgres),
                PostgresReplication.followers(postgres),
                PostgresReplication.slots(postgres));
    }

    @Override
    public Fact<ArchiveFacts.Archiver> archiver(Ask ask) throws SQLException {
        return PostgresArchiver.read(new PostgresAsk(ask));
    }
}
