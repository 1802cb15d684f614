package dev.muster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Readiness}. Not thread-safe; may build several engines, each of what was said before.
 *
 * <p>Defaults: the standard policy, no waivers, no listeners, a start within 10 s, the machine's own time, threads of
 * its own. A setting made twice is refused at once; everything else that is wrong is refused by {@link #build()}, all of
 * it together.
 */
public final class ReadinessBuilder {
    private static final Duration START_WITHIN = Duration.ofSeconds(10);

    /**
     * A check as it was named.
     *
     * @param schedule the owner's word; null for the check's own
     */
    record Named(Check check, @Nullable Schedule schedule) {}

    private final Profile profile;
    private final List<Named> checks = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Path> waiverFiles = new ArrayList<>();
    private final List<ReadinessListener> listeners = new ArrayList<>();
    private final List<Redactor> redactors = new ArrayList<>();
    private @Nullable Policy policy;
    private @Nullable Duration startWithin;
    private @Nullable Time time;
    private @Nullable Executor executor;

    ReadinessBuilder(Profile profile) {
        this.profile = profile;
    }

    /** Adds checks, each by its own schedule. */
    public ReadinessBuilder checks(Check... several) {
        for (Check check : several) {
            checks.add(new Named(Objects.requireNonNull(check, "check"), null));
        }
        return this;
    }

    /** Adds a check, by its own schedule. */
    public ReadinessBuilder check(Check check) {
        return checks(check);
    }

    /** Adds a check, by this schedule. */
    public ReadinessBuilder check(Check check, Schedule schedule) {
        checks.add(new Named(Objects.requireNonNull(check, "check"), Objects.requireNonNull(schedule, "schedule")));
        return this;
    }

    /** Accepts a known finding. */
    public ReadinessBuilder waive(Waiver waiver) {
        waivers.add(Objects.requireNonNull(waiver, "waiver"));
        return this;
    }

    /**
     * Accepts the known findings of a file, which {@link #build()} reads once, as {@link Waiver#read(Path)} does. What is
     * changed in it later counts from the next start.
     */
    public ReadinessBuilder waivers(Path file) {
        waiverFiles.add(Objects.requireNonNull(file, "file"));
        return this;
    }

    /** Tells this listener of every change of state. */
    public ReadinessBuilder listen(ReadinessListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Keeps the secrets that this redactor knows out of everything, beside those that the checks know. */
    public ReadinessBuilder redact(Redactor redactor) {
        redactors.add(Objects.requireNonNull(redactor, "redactor"));
        return this;
    }

    /**
     * Says what follows from an outcome. If not called, {@link Policy#standard()}.
     *
     * @throws IllegalStateException if called twice
     */
    public ReadinessBuilder policy(Policy owners) {
        requireUnset(policy, "policy");
        policy = owners;
        return this;
    }

    /**
     * Says how long {@link Readiness#start()} may take; checks that have not answered by then are inconclusive. Where a
     * check {@linkplain Check#judgesOthers() judges the others}, a tenth of it, a second at most, is kept for that. If not
     * called, 10 s.
     *
     * @throws IllegalStateException if called twice
     */
    public ReadinessBuilder startWithin(Duration limit) {
        requireUnset(startWithin, "startWithin");
        startWithin = limit;
        return this;
    }

    /**
     * Takes time from here; the caller closes it. If not called, {@link Time#system()}.
     *
     * @throws IllegalStateException if called twice
     */
    public ReadinessBuilder time(Time source) {
        requireUnset(time, "time");
        time = source;
        return this;
    }

    /**
     * Runs checks and listeners here; the caller closes it. It should have a thread for every check: where it queues,
     * checks wait for each other and their time runs on. Listeners that it has not begun to tell within a second are told
     * elsewhere. If not called, the engine has threads of its own.
     *
     * @throws IllegalStateException if called twice
     */
    public ReadinessBuilder executor(Executor threads) {
        requireUnset(executor, "executor");
        executor = threads;
        return this;
    }

    /**
     * {@return an engine, not started}
     *
     * @throws ConfigurationException naming everything that is wrong: no check, an id twice, a malformed id, a waiver of
     *     an unknown rule or without reason, owner or last day, a file of waivers that is malformed, a policy on an unknown rule, a start of no time or of
     *     more than a day, a check that throws or gives null when it is asked what it is, and what a check that judges
     *     the others says is wrong with itself
     */
    public Readiness build() {
        Duration limit = startWithin == null ? START_WITHIN : startWithin;
        Policy owners = policy == null ? Policy.standard() : policy;
        Validation validation = new Validation(checks, Redactor.all(redactors));
        List<Waiver> accepted = new ArrayList<>(waivers);
        for (Path file : waiverFiles) { // no lambda: the first of a virtual machine takes 10 ms of its start
            accepted.addAll(validation.read(file));
        }
        validation.check(accepted, owners, limit);
        validation.throwIfAny();
        List<Redactor> known = new ArrayList<>(redactors);
        List<Slot> slots = new ArrayList<>();
        for (Registered check : validation.registered()) {
            known.add(check.redactor());
            slots.add(new Slot(check));
        }
        Redactor redactor = Redactor.all(known);
        Judge judge = new Judge(profile, owners, new WaiverBook(accepted, redactor));
        return assemble(judge, redactor, slots, limit);
    }

    private Readiness assemble(Judge judge, Redactor redactor, List<Slot> slots, Duration limit) {
        Time clock = time == null ? Time.system() : time;
        Threads threads = Threads.of(executor);
        Notifier notifier = new Notifier(listeners, threads.forListeners(), redactor);
        Engine engine = new Engine(clock, threads, judge, redactor, notifier, slots);
        return new Readiness(engine, limit, new Farewell(slots, threads.workers(), clock, time == null, redactor));
    }

    private static void requireUnset(@Nullable Object value, String name) {
        if (value != null) {
            throw new IllegalStateException(name + " was set before");
        }
    }
}
