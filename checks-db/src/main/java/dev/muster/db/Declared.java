package dev.muster.db;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What only the owner can know. Immutable; each method returns a changed copy.
 *
 * @param instances of the service, each with such a pool
 * @param otherPools connections that others take from the same server, all together
 * @param databaseCores of the database's server
 * @param connectionsPerTask that one thread holds at the same time
 * @param threads that ask for connections at the same time
 * @param requestTimeout how long a caller waits for an answer
 * @param longestStatement that is expected
 * @param networkIdleLimit after which something on the way drops an idle connection
 * @param managed whether a provider runs the server, and has durability and backups for its duty
 * @param pooledOutside whether connections go through PgBouncer or the like
 * @param migratesOnStart whether the service changes its schema itself
 * @param relaxedDurability whether losing the last second of commits is accepted
 * @param xa whether prepared transactions are in use
 * @param replicas that should be attached
 * @param minimumVersion of the server, its major number
 */
record Declared(
        OptionalInt instances,
        int otherPools,
        OptionalInt databaseCores,
        OptionalInt connectionsPerTask,
        OptionalInt threads,
        Optional<Duration> requestTimeout,
        Optional<Duration> longestStatement,
        Optional<Duration> networkIdleLimit,
        boolean managed,
        boolean pooledOutside,
        boolean migratesOnStart,
        boolean relaxedDurability,
        boolean xa,
        OptionalInt replicas,
        OptionalInt minimumVersion) {
    static final Declared NOTHING = new Declared(
            OptionalInt.empty(),
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            false,
            OptionalInt.empty(),
            OptionalInt.empty());
}
