package dev.muster.db;

import dev.muster.CounterHistory;
import dev.muster.Fact;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a server knows about itself, by plain questions that any account may ask; what it may not see comes back
 * denied, with the grant that is missing. One for each kind of server. Nothing here scans a table of the user.
 *
 * <p>An {@link SQLException} means that the connection is of no more use; what one question could not get is a {@link Fact}.
 */
interface Catalog {
    /** {@return what keeps each further question of this transaction under 2 s; asked once those settings are read that are wanted} */
    String limit();

    /** {@return those settings that {@link #unlimit} asks for, as they hold before there is a limit} */
    ServerSettings limited(Ask ask) throws SQLException;

    /** {@return what takes that back before the connection is handed back; empty if it ends with the transaction} */
    String unlimit(ServerSettings settings);

    /**
     * {@return the settings that rules ask for, as they hold for this session, so that what the service set for itself counts}
     */
    ServerSettings settings(Ask ask) throws SQLException;

    SessionFacts session(Ask ask) throws SQLException;

    Fact<ConnectionLimits> limits(Ask ask) throws SQLException;

    Access access(Ask ask) throws SQLException;

    Fact<List<String>> extensions(Ask ask) throws SQLException;

    /** {@return what the server knows of tables, beside settings that were read before} */
    MaintenanceFacts maintenance(Ask ask, ServerSettings settings) throws SQLException;

    ActivityFacts activity(Ask ask, Optional<CounterHistory.Look> before) throws SQLException;

    ReplicationFacts replication(Ask ask) throws SQLException;

    Fact<ArchiveFacts.Archiver> archiver(Ask ask) throws SQLException;
}
