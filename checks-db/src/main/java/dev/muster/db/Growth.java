package dev.muster.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How large a database was at earlier looks of this process: one look an hour, of the last two weeks. Immutable.
 *
 * @param samples oldest first
 * @param room bytes that the database may take, if the owner said so
 */
record Growth(List<Sample> samples, OptionalLong room) {
    static final Growth NONE = new Growth(List.of(), OptionalLong.empty());

    private static final Duration APART = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final Duration DAY = Duration.ofDays(1);
    private static final double MILLIS = DAY.toMillis();

    /**
     * The size at a look.
     *
     * @param at when that was
     * @param bytes how large it was
     */
    record Sample(Instant at, long bytes) {}

    /** Copies. */
    Growth {
        samples = List.copyOf(samples);
    }

    /** {@return the same, of a database that may take so many bytes} */
    Growth room(long bytes) {
        return new Growth(samples, OptionalLong.of(bytes));
    }

    /** {@return the same and this look, unless the last one kept was less than an hour ago; a clock set back starts anew} */
    Growth add(Instant at, long bytes) {
        List<Sample> all = new ArrayList<>(samples);
        if (!all.isEmpty() && at.isBefore(all.get(all.size() - 1).at())) {
            all.clear();
        }
        if (!all.isEmpty() && Duration.between(all.get(all.size() - 1).at(), at).compareTo(APART) < 0) {
            return this;
        }
        all.removeIf(sample -> Duration.between(sample.at(), at).compareTo(KEPT) > 0);
        all.add(new Sample(at, bytes));
        return new Growth(all, room);
    }

    /** {@return since when there are sizes} */
    Optional<Instant> since() {
        return samples.stream().findFirst().map(Sample::at);
    }

    /** {@return bytes a day over the last day; empty if there is no look that old} */
    OptionalDouble lastDay(Instant now, long bytes) {
        return dayAgo(now).stream()
                .mapToDouble(then -> perDay(then, new Sample(now, bytes)))
                .findFirst();
    }

    /** {@return bytes a day before the last day, at least over one; empty if there are no looks that old} */
    OptionalDouble before(Instant now) {
        Optional<Sample> then = dayAgo(now);
        return then.stream()
                .filter(sample -> Spans.reaches(Duration.between(samples.get(0).at(), sample.at()), DAY))
                .mapToDouble(sample -> perDay(samples.get(0), sample))
                .findFirst();
    }

    /** {@return bytes a day over all there is, at least over a day} */
    OptionalDouble whole(Instant now, long bytes) {
        return samples.stream()
                .limit(1)
                .filter(first -> Spans.reaches(Duration.between(first.at(), now), DAY))
                .mapToDouble(first -> perDay(first, new Sample(now, bytes)))
                .findFirst();
    }

    /** The last look that is a day old. */
    private Optional<Sample> dayAgo(Instant now) {
        return samples.stream()
                .filter(sample -> Spans.reaches(Duration.between(sample.at(), now), DAY))
                .reduce((first, second) -> second);
    }

    private static double perDay(Sample from, Sample to) {
        return (to.bytes() - from.bytes())
                * MILLIS
                / Duration.between(from.at(), to.at()).toMillis();
    }
}
