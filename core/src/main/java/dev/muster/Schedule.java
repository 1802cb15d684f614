package dev.muster;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * When a check is asked, how long it may take, and how many answers in a row are believed. Immutable; each method
 * returns a changed copy.
 *
 * <p>Defaults: timeout 5 s, jitter a tenth of the interval, one failure and one recovery believed at once, the usual
 * interval while failing, before serving.
 *
 * @param interval between the end of one run and the next; empty when asked at the start only
 * @param timeout of one run
 * @param whileFailing interval while the check fails or cannot look; empty for the usual one
 * @param failures how many answers in a row that are not a pass turn a pass
 * @param recoveries how many passes in a row end a failure
 * @param gate which step of the start waits for it
 */
public record Schedule(
        Optional<Duration> interval,
        Duration timeout,
        Optional<Duration> whileFailing,
        int failures,
        int recoveries,
        Gate gate) {
    /** Most answers in a row that may be asked for. */
    public static final int MOST_IN_A_ROW = 100;

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Which step of the start a check belongs to. */
    public enum Gate {
        /** Asked by {@link Readiness#start()}, before anything listens. */
        BEFORE_SERVING,
        /** Asked after {@link Readiness#listening()}, because it looks at the service's own endpoint. */
        ONCE_LISTENING
    }

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a time is under 1 ms or beyond 366 days, a number in a row is not between 1
     *     and 100, or the interval while failing is longer than the usual one
     */
    public Schedule {
        requireTime(interval.orElse(SHORTEST), "interval");
        requireTime(timeout, "timeout");
        requireTime(whileFailing.orElse(SHORTEST), "interval while failing");
        requireInARow(failures, "failures");
        requireInARow(recoveries, "recoveries");
        Objects.requireNonNull(gate, "gate");
        requireShorter(interval, whileFailing);
    }

    /** {@return a schedule that asks once, at the start; again, after 30 s, only where the answer came too late} */
    public static Schedule atStart() {
        return new Schedule(Optional.empty(), Duration.ofSeconds(5), Optional.empty(), 1, 1, Gate.BEFORE_SERVING);
    }

    /**
     * {@return a schedule that asks at the start and then again and again}
     *
     * @throws IllegalArgumentException if the interval is under 1 ms or beyond 366 days
     */
    public static Schedule every(Duration interval) {
        return new Schedule(Optional.of(interval), Duration.ofSeconds(5), Optional.empty(), 1, 1, Gate.BEFORE_SERVING);
    }

    /**
     * {@return a copy whose runs may take this long}
     *
     * @throws IllegalArgumentException if the limit is under 1 ms or beyond 366 days
     */
    public Schedule timeout(Duration limit) {
        return new Schedule(interval, limit, whileFailing, failures, recoveries, gate);
    }

    /**
     * {@return a copy that asks at this interval while the check fails or cannot look}
     *
     * <p>If not called, the usual interval stands, and a check asked at the start only is not asked again. If called, such
     * a check is asked again until it passes.
     *
     * @throws IllegalArgumentException if the interval is under 1 ms, beyond 366 days, or longer than the usual one
     */
    public Schedule whileFailing(Duration shorter) {
        return new Schedule(interval, timeout, Optional.of(shorter), failures, recoveries, gate);
    }

    /** {@return a copy that believes a turn for the worse after this many answers in a row that are not a pass} */
    public Schedule confirm(int inARow) {
        return new Schedule(interval, timeout, whileFailing, inARow, recoveries, gate);
    }

    /** {@return a copy that believes a recovery after this many passes in a row} */
    public Schedule recover(int inARow) {
        return new Schedule(interval, timeout, whileFailing, failures, inARow, gate);
    }

    /**
     * {@return a copy that waits for {@link Readiness#listening()}, because the check looks at the own endpoint}
     *
     * <p>A finding that the policy refuses keeps the instance from traffic, so a check without an interval is then asked
     * again, at its interval while failing or else every 30 s, until it lets the service serve.
     */
    public Schedule onceListening() {
        return new Schedule(interval, timeout, whileFailing, failures, recoveries, Gate.ONCE_LISTENING);
    }

    /** {@return after how long an outcome is too old to be believed: twice the interval and the timeout, if repeated} */
    public Optional<Duration> stale() {
        return interval.isPresent()
                ? Optional.of(interval.get().plus(interval.get()).plus(timeout))
                : Optional.empty();
    }

    private static void requireTime(Duration time, String name) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + time + "; it must be at least 1 ms and at most 366 days");
        }
    }

    private static void requireShorter(Optional<Duration> interval, Optional<Duration> whileFailing) {
        if (interval.isPresent()
                && whileFailing.isPresent()
                && whileFailing.get().compareTo(interval.get()) > 0) {
            throw new IllegalArgumentException("interval while failing is " + whileFailing.get()
                    + "; it must be at most the interval, " + interval.get());
        }
    }

    private static void requireInARow(int number, String name) {
        if (number < 1 || number > MOST_IN_A_ROW) {
            throw new IllegalArgumentException(name + " in a row is " + number + "; it must be 1 to " + MOST_IN_A_ROW);
        }
    }
}
