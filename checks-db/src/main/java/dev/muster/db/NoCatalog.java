package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of a server that is not looked into: nothing is asked, and nothing is known. */
final class NoCatalog implements Catalog {
    @Override
    public String limit() {
        return "";
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
    public ServerSettings settings(Ask ask) {
        return new ServerSettings(ask.product(), Map.of(), Set.of(), "");
    }

    @Override
    public SessionFacts session(Ask ask) {
        return new SessionFacts("", "", not(ask), not(ask), not(ask), not(ask), not(ask));
    }

    @Override
    public Fact<ConnectionLimits> limits(Ask ask) {
        return not(ask);
    }

    @Override
    public Access access(Ask ask) {
        return new Access.Unknown();
    }

    @Override
    public Fact<List<String>> extensions(Ask ask) {
        return not(ask);
    }

    @Override
    public MaintenanceFacts maintenance(Ask ask, ServerSettings settings) {
        return new MaintenanceFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                settings,
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                not(ask));
    }

    @Override
    public ActivityFacts activity(Ask ask, Optional<CounterHistory.Look> before) throws SQLException {
        return new ActivityFacts(
                ask.now(),
                ask.declared(),
                ask.product(),
                false,
                not(ask),
                not(ask),
                not(ask),
                not(ask),
                before,
                not(ask));
    }

    @Override
    public ReplicationFacts replication(Ask ask) {
        return new ReplicationFacts(ask.now(), ask.declared(), ask.product(), not(ask), not(ask), not(ask));
    }

    @Override
    public Fact<ArchiveFacts.Archiver> archiver(Ask ask) {
        return not(ask);
    }

    private static <T> Fact<T> not(Ask ask) {
        return Fact.absent(Products.notLookedInto(ask.product()));
    }
}
