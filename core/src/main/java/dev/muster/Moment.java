package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One moment, by both of the engine's clocks.
 *
 * @param at on the wall
 * @param time whose zone says when days begin and end; asked only then, for a zone takes long to load
 * @param nanos by the clock that never jumps
 */
record Moment(Instant at, Time time, long nanos) {
    static Moment of(Time time) {
        return new Moment(time.now(), time, time.nanos());
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
