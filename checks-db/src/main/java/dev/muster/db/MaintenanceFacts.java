package dev.muster.db;

import dev.muster.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether tables, indexes and statistics are kept in order. Lists are bounded: the worst come first.
 *
 * @param at when it was seen
 * @param declared what the owner said
 * @param product which server answers
 * @param settings of the server
 * @param standby whether the server only reads
 * @param statisticsSince since when the server counts; empty when it does not say
 * @param tables those with most rows, dead or alive
 * @param oldestTransaction how many transactions ago the oldest frozen one was: {@code age(datfrozenxid)}
 * @param indexing whether an index is being built just now
 * @param brokenIndexes those that are not valid, with their table
 * @param foreignKeys those whose columns no index begins with
 * @param twins indexes that do the same work
 * @param keyless tables without a primary key
 * @param clustered whether rows are replicated one by one: logical replication, Galera, Group Replication
 * @param fleeting tables that a crash empties or breaks
 * @param sequences those that have given out most
 */
record MaintenanceFacts(
        Instant at,
        Declared declared,
        Product product,
        ServerSettings settings,
        Fact<Boolean> standby,
        Fact<Optional<Instant>> statisticsSince,
        Fact<List<Table>> tables,
        Fact<Long> oldestTransaction,
        Fact<Boolean> indexing,
        Fact<List<String>> brokenIndexes,
        Fact<List<ForeignKey>> foreignKeys,
        Fact<List<Twins>> twins,
        Fact<List<String>> keyless,
        Fact<Boolean> clustered,
        Fact<List<Fleeting>> fleeting,
        Fact<List<Sequence>> sequences) {
    /**
     * A table, as the statistics have it.
     *
     * @param name with its schema
     * @param live rows, about
     * @param dead rows, about
     * @param changed rows since the planner last counted
     * @param vacuumed when last, by hand or by itself; empty for never
     * @param analysed when last, by hand or by itself; empty for never
     * @param autovacuumOff whether its own options switch autovacuum off
     */
    record Table(
            String name,
            long live,
            long dead,
            long changed,
            Optional<Instant> vacuumed,
            Optional<Instant> analysed,
            boolean autovacuumOff) {}

    /**
     * A foreign key.
     *
     * @param name of the constraint
     * @param table that refers
     * @param columns that refer, in order, separated by commas
     * @param rows of the table, about
     */
    record ForeignKey(String name, String table, String columns, long rows) {}

    /**
     * Indexes that do the same work.
     *
     * @param table they are on
     * @param keep one that stays: the one behind a constraint, if any is
     * @param drop those that may go
     */
    record Twins(String table, String keep, List<String> drop) {}

    /**
     * A table that a crash empties or breaks.
     *
     * @param table with its schema
     * @param kind {@code UNLOGGED}, {@code MyISAM}, {@code MEMORY}, {@code Aria}
     */
    record Fleeting(String table, String kind) {}

    /**
     * A sequence, or a column that counts by itself.
     *
     * @param name with its schema; of a column {@code table.column}
     * @param used the last value given out; denied when this account may not see it
     * @param room the largest value that sequence and column both hold
     */
    record Sequence(String name, Fact<Long> used, long room) {}
}
