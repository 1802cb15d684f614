package dev.muster;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine of a service's self-checks: gates the start, keeps asking, gives reports.
 *
 * <pre>{@code
 * Readiness readiness = Readiness.of(Profile.PRODUCTION)
 *     .check(Check.of("orders.backlog", Scope.LOCAL, context -> Outcome.passed("12 waiting")),
 *            Schedule.every(Duration.ofSeconds(30)))
 *     .build()
 *     .start();
 * }</pre>
 *
 * <p>Thread-safe. One engine has one timer thread and at most one thread for each check, all daemons; {@link #close()}
 * stops them. A check that neither returns nor heeds interruption keeps its one thread until it does.
 */
public final class Readiness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final Set<Assessment.Phase> ALIVE = EnumSet.complementOf(EnumSet.of(Assessment.Phase.STOPPED));
    private static final Predicate<Slot> BEFORE_SERVING =
            slot -> slot.schedule().gate() == Schedule.Gate.BEFORE_SERVING;

    private final Engine engine;
    private final Duration startWithin;
    private final Runnable stopThreads;
    private boolean started;
    private boolean listening;

    Readiness(Engine engine, Duration startWithin, Runnable stopThreads) {
        this.engine = engine;
        this.startWithin = startWithin;
        this.stopThreads = stopThreads;
    }

    /** {@return a builder of an engine that believes it runs here} */
    public static ReadinessBuilder of(Profile profile) {
        return new ReadinessBuilder(profile);
    }

    /**
     * Asks every check that can look before the service listens, all at once, and goes on asking by their schedules.
     * Takes no longer than the builder's {@link ReadinessBuilder#startWithin(Duration)}.
     *
     * @return this
     * @throws NotReadyException if the policy refuses the start, or the calling thread is interrupted; its message is
     *     the whole panel, and this engine is closed
     * @throws IllegalStateException if called twice, or after {@link #close()}
     */
    public Readiness start() {
        synchronized (this) {
            if (started) {
                throw new IllegalStateException("this engine was started before: build another");
            }
            started = true;
        }
        boolean whole = firstRound();
        if (!whole || engine.refuses(BEFORE_SERVING)) {
            throw refusal(whole ? "" : "the start was interrupted");
        }
        engine.admit(BEFORE_SERVING);
        engine.enter(Assessment.Phase.SERVING, "", EnumSet.of(Assessment.Phase.BUILT));
        return this;
    }

    private boolean firstRound() {
        String late = "no answer within the start's " + startWithin.toMillis() + " ms";
        Time.Alarm deadline = engine.time().after(startWithin, () -> engine.giveUp(late));
        try {
            return round(BEFORE_SERVING);
        } finally {
            deadline.cancel();
        }
    }

    private NotReadyException refusal(String why) {
        engine.enter(Assessment.Phase.REFUSED, why, EnumSet.of(Assessment.Phase.BUILT));
        ReadinessReport report = engine.report();
        close();
        return new NotReadyException(report);
    }

    /**
     * Says that the service's port is open: checks that look at the service's own endpoint are asked now, and hold the
     * state at {@link State#STARTING} until they have answered. Does not wait for them. Further calls do nothing.
     *
     * @return this
     * @throws IllegalStateException if not started
     */
    public Readiness listening() {
        synchronized (this) {
            requireStarted();
            if (listening) {
                return this;
            }
            listening = true;
        }
        engine.launch(BEFORE_SERVING.negate());
        return this;
    }

    /**
     * {@return what is known now}
     *
     * <p>Runs nothing, blocks on nothing, and allocates nothing when nothing changed: call it at every request.
     */
    public ReadinessReport report() {
        return engine.report();
    }

    /**
     * Asks every check now, beside its schedule, and waits until each has answered or run out of its time. Checks that
     * wait for {@link #listening()} are left out until then. An interrupt ends the waiting and stays set.
     *
     * @return the report after the round
     */
    public ReadinessReport refresh() {
        boolean all;
        synchronized (this) {
            all = listening;
        }
        if (!round(all ? slot -> true : BEFORE_SERVING)) {
            log.debug("a refresh was interrupted");
        }
        return report();
    }

    private boolean round(Predicate<Slot> which) {
        try {
            engine.round(which);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Keeps traffic away on purpose, until {@link #resume()}. Checks go on.
     *
     * @param reason shown in every report
     * @throws IllegalArgumentException if the reason is blank
     * @throws IllegalStateException if not started
     */
    public void drain(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the reason to drain is blank: say why, readers of the panel will ask");
        }
        requireStarted();
        engine.enter(
                Assessment.Phase.DRAINING, reason, EnumSet.of(Assessment.Phase.SERVING, Assessment.Phase.DRAINING));
    }

    /** Ends {@link #drain(String)}. Does nothing where nothing drains. */
    public void resume() {
        engine.enter(Assessment.Phase.SERVING, "", EnumSet.of(Assessment.Phase.DRAINING));
    }

    /** Turns to {@link State#STOPPED}, then interrupts what runs and stops every thread. Idempotent. */
    @Override
    public void close() {
        engine.enter(Assessment.Phase.STOPPED, "", ALIVE);
        stopThreads.run();
    }

    private synchronized void requireStarted() {
        if (!started) {
            throw new IllegalStateException("call start() first");
        }
    }
}
