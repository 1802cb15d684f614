package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One moment, by both of the engine's clocks.
 *
 * @param at on the wall
 * @param time whose zone says when days begin and end; asked only then, for a zone takes long to load
 * @param nanos by the clock that never jumps
 * @param now the same as {@code at}, for the many that keep it
 */
record Moment(Instant at, Time time, long nanos, Optional<Instant> now) {
    private static final long MILLISECOND = 1_000_000;

    static Moment of(Time time) {
        long nanos = time.nanos(); // first: what is reckoned back from here must not seem earlier than it was
        Instant at = time.now();
        return new Moment(at, time, nanos, Optional.of(at));
    }

    /** {@return so many nanoseconds before this, on the wall; this itself, where that is less than a millisecond} */
    Optional<Instant> before(long by) {
        return by < MILLISECOND ? now : Optional.of(at.minusNanos(by));
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, time.zone());
    }

    /** {@return nanoseconds until the next day begins} */
    long untilTomorrow() {
        Instant tomorrow = day().plusDays(1).atStartOfDay(time.zone()).toInstant();
        return Duration.between(at, tomorrow).toNanos();
    }
}
