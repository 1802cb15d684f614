package dev.muster.redis;

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
 * @param purpose what the Redis is used for
 * @param figures counts of things
 * @param ways of working
 * @param requestTimeout how long a caller of the service waits for an answer
 */
record Declared(
        Optional<Purpose> purpose, Map<Figure, Integer> figures, Set<Way> ways, Optional<Duration> requestTimeout) {
    static final Declared NOTHING = new Declared(Optional.empty(), Map.of(), Set.of(), Optional.empty());

    /** What a rule says that depends on the purpose, and knows none. */
    static final String NO_PURPOSE =
            "it depends on what this Redis is used for: declare the purpose, such as" + " .purpose(Purpose.CACHE)";

    /** A count of things. */
    enum Figure {
        /** Of the service, running at the same time. */
        INSTANCES,
        /** Connections of one instance. */
        CONNECTIONS,
        /** Replicas that should be attached. */
        REPLICAS;

        /** {@return in lower case} */
        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A way of working. */
    enum Way {
        /** A provider runs the server: its files, its network and its version are the provider's duty. */
        MANAGED,
        /** Nobody else uses this server. */
        DEDICATED,
        /** Replicas persist for the primary. */
        REPLICA_PERSISTS,
        /** The service reads from replicas, and does not write. */
        READS_ONLY
    }

    Declared {
        figures = Map.copyOf(figures);
        ways = Set.copyOf(ways);
    }

    Declared with(Purpose use) {
        return new Declared(Optional.of(use), figures, ways, requestTimeout);
    }

    Declared with(Figure figure, int number) {
        Map<Figure, Integer> all = new EnumMap<>(Figure.class);
        all.putAll(figures);
        all.put(figure, number);
        return new Declared(purpose, all, ways, requestTimeout);
    }

    Declared with(Way way) {
        Set<Way> all = EnumSet.of(way);
        all.addAll(ways);
        return new Declared(purpose, figures, all, requestTimeout);
    }

    Declared within(Duration timeout) {
        return new Declared(purpose, figures, ways, Optional.of(timeout));
    }

    OptionalInt figure(Figure figure) {
        Integer number = figures.get(figure);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    boolean is(Way way) {
        return ways.contains(way);
    }
}
