package dev.muster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One moment, by both of the engine's clocks.
 *
 * @param at on the wall
 * @param zone in which days begin and end
 * @param nanos by the clock that never jumps
 */
record Moment(Instant at, ZoneId zone, long nanos) {
    static Moment of(Time time) {
        return new Moment(time.now(), time.zone(), time.nanos());
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    /** {@return nanoseconds until the next day begins} */
    long untilTomorrow() {
        Instant tomorrow = day().plusDays(1).atStartOfDay(zone).toInstant();
        return Duration.between(at, tomorrow).toNanos();
    }
}
