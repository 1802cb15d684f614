package dev.muster;

import java.time.Duration;
import java.util.List;
import java.util.Set;

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
    private static final Set<Schedule.Gate> BEFORE_SERVING = Set.of(Schedule.Gate.BEFORE_SERVING);
    private static final Set<Schedule.Gate> ONCE_LISTENING = Set.of(Schedule.Gate.ONCE_LISTENING);
    private static final Set<Schedule.Gate> ALL = Set.of(Schedule.Gate.BEFORE_SERVING, Schedule.Gate.ONCE_LISTENING);

    private final Engine engine;
    private final Board board;
    private final Duration startWithin;
    private final Runnable stopThreads;
    private boolean started;
    private boolean listening;

    Readiness(Engine engine, Duration startWithin, Runnable stopThreads) {
        this.engine = engine;
        this.board = engine.board();
        this.startWithin = startWithin;
        this.stopThreads = stopThreads;
    }

    /**
     * {@return the rules by which an engine judges its own waivers, in the order in which it does}
     *
     * <p>They belong to no check that anybody registers, so that no facade of checks knows them; reports show them under the
     * check {@code muster.waivers} wherever there is a waiver. Immutable.
     */
    public static List<RuleInfo> rules() {
        return WaiverBook.RULES;
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
     * @throws NotReadyException if the policy refuses the start, the calling thread is interrupted, or the engine is
     *     closed meanwhile; its message is the whole panel, and this engine is closed
     * @throws IllegalStateException if called twice, or after {@link #close()}
     */
    public Readiness start() {
        claimStart();
        boolean served = false;
        try {
            served = firstRound();
        } finally {
            if (!served) {
                close();
            }
        }
        return this;
    }

    private synchronized void claimStart() {
        if (started) {
            throw new IllegalStateException("this engine was started before: build another");
        }
        if (report().state() == State.STOPPED) {
            throw new IllegalStateException("this engine was closed: build another");
        }
        started = true;
    }

    private boolean firstRound() {
        long began = engine.time().nanos();
        List<Time.Alarm> deadlines = Deadline.set(engine, startWithin);
        boolean interrupted = false;
        try {
            engine.await(engine.launch(BEFORE_SERVING));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted = true;
        } finally {
            for (Time.Alarm deadline : deadlines) {
                deadline.cancel();
            }
        }
        if (!engine.conclude(interrupted ? "the start was interrupted" : "", began)) {
            throw new NotReadyException(report());
        }
        return true;
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
        engine.launch(ONCE_LISTENING);
        return this;
    }

    /**
     * {@return what is known now}
     *
     * <p>Runs nothing, blocks on nothing, and allocates nothing when nothing changed: call it at every request.
     */
    public ReadinessReport report() {
        return board.report();
    }

    /**
     * Asks every check now, beside its schedule, and waits until each has answered or run out of its time. Checks that
     * wait for {@link #listening()} are left out until then. An interrupt ends the waiting and stays set. Without {@link
     * #start()} this is an audit, which refuses nothing; close the engine after it.
     *
     * @return the report after the round
     */
    public ReadinessReport refresh() {
        boolean all;
        synchronized (this) {
            all = listening;
        }
        try {
            engine.round(all ? ALL : BEFORE_SERVING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return report();
    }

    /**
     * Keeps traffic away on purpose, until {@link #resume()}. Checks go on. After {@link #close()} nothing happens.
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
        engine.drain(reason);
    }

    /** Ends {@link #drain(String)}. Does nothing where nothing drains. */
    public void resume() {
        engine.drain("");
    }

    /**
     * Turns to {@link State#STOPPED}, then interrupts what runs, ends every thread as soon as it is free, and tells every
     * check by {@link Check#closed}. Waits for nothing else. Idempotent.
     */
    @Override
    public void close() {
        engine.stop();
        stopThreads.run();
    }

    private synchronized void requireStarted() {
        if (!started) {
            throw new IllegalStateException("call start() first");
        }
    }
}
