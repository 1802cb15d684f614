package dev.muster.db;

import dev.muster.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the database could be brought back.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param product which server answers
 * @param settings of the server
 * @param standby whether the server only reads
 * @param archiver what PostgreSQL says of its archiver
 * @param evidence when the last backup was made, by whatever the owner names
 */
record ArchiveFacts(
        Instant at,
        Declared declared,
        Product product,
        ServerSettings settings,
        Fact<Boolean> standby,
        Fact<Archiver> archiver,
        Fact<Instant> evidence) {
    /**
     * PostgreSQL's archiver.
     *
     * @param archived when it last succeeded; empty for never
     * @param failed when it last failed; empty for never
     * @param waiting whether there is something written that is not archived: the log has moved on since
     */
    record Archiver(Optional<Instant> archived, Optional<Instant> failed, Fact<Boolean> waiting) {}
}
