package dev.muster.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How much was counted in each hour of the last eight days. Immutable.
 *
 * @param from since when it is counted
 * @param counts by the number of the hour since 1970
 */
record Hours(Instant from, Map<Long, Long> counts) {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24;
    private static final long DAYS = 7;

    Hours {
        counts = Map.copyOf(counts);
    }

    static Hours since(Instant from) {
        return new Hours(from, Map.of());
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), HOUR);
    }

    /** {@return these, and so many more by then} */
    Hours add(Instant at, long more) {
        long hour = hour(at);
        Map<Long, Long> all = new TreeMap<>(counts);
        all.merge(hour, more, Long::sum);
        all.keySet().removeIf(each -> each < hour - (DAYS + 1) * DAY || each > hour);
        return new Hours(from, all);
    }

    /** {@return how much was counted on average in this hour of earlier days that were counted whole; empty if none was} */
    OptionalDouble usual(Instant at) {
        long hour = hour(at);
        return LongStream.rangeClosed(1, DAYS)
                .map(day -> hour - day * DAY)
                .filter(each -> each * HOUR >= from.toEpochMilli() && counts.containsKey(each))
                .map(each -> counts.getOrDefault(each, 0L))
                .average();
    }
}
