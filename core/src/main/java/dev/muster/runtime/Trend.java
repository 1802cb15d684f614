package dev.muster.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that would grow if it leaked: its lowest value of each half hour of the last day. Peaks come and go; what is never
 * given back lifts the floor. Immutable, and of bounded size.
 *
 * @param subject what grows
 * @param most how much there may be; 0 where nobody knows
 * @param floors the lowest value of each half hour that is over, oldest first
 * @param current the lowest of this half hour so far; empty at first
 */
record Trend(String subject, long most, List<Point> floors, Optional<Point> current) {
    static final Duration STEP = Duration.ofMinutes(30);
    private static final int KEPT = 48;

    /**
     * A value.
     *
     * @param at since when it is the lowest of its half hour
     * @param value of what grows
     */
    record Point(Instant at, long value) {}

    Trend {
        floors = List.copyOf(floors);
    }

    static Trend of(String subject) {
        return new Trend(subject, 0, List.of(), Optional.empty());
    }

    /** {@return the same with one more value; a clock that was set back starts anew} */
    Trend add(Instant now, long value, long limit) {
        if (current.isEmpty() || now.isBefore(current.get().at())) {
            return new Trend(subject, limit, List.of(), Optional.of(new Point(now, value)));
        }
        Point lowest = current.get();
        if (now.isBefore(lowest.at().plus(STEP))) {
            Point lower = new Point(lowest.at(), Math.min(lowest.value(), value));
            return new Trend(subject, limit, floors, Optional.of(lower));
        }
        List<Point> kept = new ArrayList<>(floors.subList(Math.max(0, floors.size() + 1 - KEPT), floors.size()));
        kept.add(lowest);
        return new Trend(subject, limit, kept, Optional.of(new Point(now, value)));
    }

    /** {@return over how long the floors were seen} */
    Duration span() {
        return floors.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                                floors.get(0).at(),
                                floors.get(floors.size() - 1).at())
                        .plus(STEP);
    }

    /** {@return the last floor; 0 if there is none} */
    long last() {
        return floors.isEmpty() ? 0 : floors.get(floors.size() - 1).value();
    }
}
