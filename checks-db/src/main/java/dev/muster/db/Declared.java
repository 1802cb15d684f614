package dev.muster.db;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What only the owner can know. Immutable; {@code with} returns a changed copy.
 *
 * @param figures counts of things
 * @param spans of time
 * @param ways of working
 */
record Declared(Map<Figure, Integer> figures, Map<Span, Duration> spans, Set<Way> ways) {
    static final Declared NOTHING = new Declared(Map.of(), Map.of(), Set.of());

    /** A count of things. */
    enum Figure {
        /** Of the service, each with such a pool. */
        INSTANCES,
        /** Connections that others take from the same server, all together. */
        OTHER_POOLS,
        /** Of the database's server. */
        DATABASE_CORES,
        /** That one thread holds at the same time. */
        CONNECTIONS_PER_TASK,
        /** That ask for connections at the same time. */
        THREADS,
        /** Replicas that should be attached. */
        REPLICAS,
        /** Of the server, its major number. */
        MINIMUM_VERSION;

        /** {@return such as {@code other pools}} */
        String words() {
            return Declared.words(this);
        }
    }

    /** A span of time. */
    enum Span {
        /** How long a caller waits for an answer. */
        REQUEST_TIMEOUT,
        /** The longest statement that is expected. */
        LONGEST_STATEMENT,
        /** After which something on the way drops an idle connection. */
        NETWORK_IDLE_LIMIT;

        /** {@return such as {@code request timeout}} */
        String words() {
            return Declared.words(this);
        }
    }

    /** A way of working. */
    enum Way {
        /** A provider runs the server, and has durability and backups for its duty. */
        MANAGED,
        /** Connections go through PgBouncer or the like. */
        POOLED_OUTSIDE,
        /** The service changes its schema itself. */
        MIGRATES_ON_START,
        /** Losing the last second of commits is accepted. */
        RELAXED_DURABILITY,
        /** Prepared transactions are in use. */
        XA
    }

    Declared {
        figures = Map.copyOf(figures);
        spans = Map.copyOf(spans);
        ways = Set.copyOf(ways);
    }

    Declared with(Figure figure, int number) {
        Map<Figure, Integer> all = new EnumMap<>(Figure.class);
        all.putAll(figures);
        all.put(figure, number);
        return new Declared(all, spans, ways);
    }

    Declared with(Span span, Duration duration) {
        Map<Span, Duration> all = new EnumMap<>(Span.class);
        all.putAll(spans);
        all.put(span, duration);
        return new Declared(figures, all, ways);
    }

    Declared with(Way way) {
        Set<Way> all = EnumSet.of(way);
        all.addAll(ways);
        return new Declared(figures, spans, all);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private OptionalInt figure(Figure figure) {
        Integer number = figures.get(figure);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private Optional<Duration> span(Span span) {
        return Optional.ofNullable(spans.get(span));
    }

    OptionalInt instances() {
        return figure(Figure.INSTANCES);
    }

    /** {@return zero if not declared} */
    int otherPools() {
        return figure(Figure.OTHER_POOLS).orElse(0);
    }

    OptionalInt databaseCores() {
        return figure(Figure.DATABASE_CORES);
    }

    OptionalInt connectionsPerTask() {
        return figure(Figure.CONNECTIONS_PER_TASK);
    }

    OptionalInt threads() {
        return figure(Figure.THREADS);
    }

    OptionalInt replicas() {
        return figure(Figure.REPLICAS);
    }

    OptionalInt minimumVersion() {
        return figure(Figure.MINIMUM_VERSION);
    }

    Optional<Duration> requestTimeout() {
        return span(Span.REQUEST_TIMEOUT);
    }

    Optional<Duration> longestStatement() {
        return span(Span.LONGEST_STATEMENT);
    }

    Optional<Duration> networkIdleLimit() {
        return span(Span.NETWORK_IDLE_LIMIT);
    }

    boolean managed() {
        return ways.contains(Way.MANAGED);
    }

    boolean pooledOutside() {
        return ways.contains(Way.POOLED_OUTSIDE);
    }

    boolean migratesOnStart() {
        return ways.contains(Way.MIGRATES_ON_START);
    }

    boolean relaxedDurability() {
        return ways.contains(Way.RELAXED_DURABILITY);
    }

    boolean xa() {
        return ways.contains(Way.XA);
    }
}
