package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.SteppingExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class NotifierTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Nanoseconds of a clock may be anything, also negative. */
    private static final long START = -SECOND;

    private final SteppingExecutor owners = SteppingExecutor.create().hold();
    private final SteppingExecutor spare = SteppingExecutor.create().hold();
    private final List<String> told = new ArrayList<>();

    private Notifier notifier(Executor... executors) {
        ReadinessListener listener = (before, after) -> told.add(before.state() + ">" + after.state());
        return new Notifier(List.of(listener), List.of(executors), Redactor.none());
    }

    private static ReadinessReport report(State state) {
        return new ReadinessReport(state, Profile.PRODUCTION, Instant.EPOCH, "", false, Duration.ZERO, List.of());
    }

    private static void change(Notifier notifier, State before, State after) {
        notifier.add(report(before), report(after));
    }

    @Test
    void nothing_to_tell_takes_no_thread() {
        notifier(owners, spare).tell(START);

        assertEquals(0, owners.waiting() + spare.waiting());
    }

    @Test
    void one_thread_tells_all_in_order() {
        Notifier notifier = notifier(owners, spare);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        change(notifier, State.READY, State.DEGRADED);
        notifier.tell(START + SECOND);
        assertEquals(1, owners.waiting());
        owners.run(0);
        assertEquals(List.of("STARTING>READY", "READY>DEGRADED"), told);

        change(notifier, State.DEGRADED, State.READY);
        notifier.tell(START + SECOND);
        owners.run(0);
        assertEquals("DEGRADED>READY", told.get(2));
    }

    @Test
    void an_executor_that_does_not_begin_is_passed_over_and_tells_nothing_twice() {
        Notifier notifier = notifier(owners, spare);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        notifier.tell(START + SECOND);
        assertEquals(0, spare.waiting(), "a second is patience");
        notifier.tell(START + SECOND + 1);
        spare.run(0);
        owners.run(0);

        assertEquals(List.of("STARTING>READY"), told);
    }

    @Test
    void an_executor_that_begins_late_after_all_tells_in_place_of_the_other() {
        Notifier notifier = notifier(owners, spare);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        notifier.tell(START + 2 * SECOND);
        owners.run(0);
        assertEquals(List.of("STARTING>READY"), told);
        change(notifier, State.READY, State.DEGRADED);
        spare.run(0);

        assertEquals(List.of("STARTING>READY", "READY>DEGRADED"), told);
    }

    @Test
    void one_that_begins_while_its_successor_is_being_refused_still_tells() {
        Executor beginsOther = task -> {
            owners.run(0);
            throw new RejectedExecutionException("closed");
        };
        Notifier notifier = notifier(owners, beginsOther);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        notifier.tell(START + 2 * SECOND);
        assertEquals(List.of("STARTING>READY"), told);

        change(notifier, State.READY, State.DEGRADED);
        notifier.tell(START + 2 * SECOND);
        owners.run(0);
        assertEquals(List.of("STARTING>READY", "READY>DEGRADED"), told);
    }

    @Test
    void one_that_tells_for_long_is_not_passed_over() {
        List<Notifier> self = new ArrayList<>();
        Notifier notifier = new Notifier(
                List.of((before, after) -> {
                    told.add(after.state().name());
                    if (told.size() < 3) {
                        change(self.get(0), State.READY, State.DEGRADED);
                        self.get(0).tell(START + 100 * SECOND);
                    }
                }),
                List.of(owners, spare),
                Redactor.none());
        self.add(notifier);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        owners.run(0);

        assertEquals(List.of("READY", "DEGRADED", "DEGRADED"), told);
        assertEquals(0, owners.waiting() + spare.waiting());
    }

    @Test
    void an_executor_that_refuses_is_passed_over() {
        Executor refuses = task -> {
            throw new RejectedExecutionException("full");
        };
        Notifier notifier = notifier(refuses, spare);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        spare.run(0);

        assertEquals(List.of("STARTING>READY"), told);
    }

    @Test
    void one_that_was_passed_over_in_vain_still_tells() {
        List<Executor> open = new ArrayList<>(List.of(spare));
        Executor closes = task -> {
            if (open.isEmpty()) {
                throw new RejectedExecutionException("closed");
            }
            open.remove(0).execute(task);
        };
        Notifier notifier = notifier(owners, closes);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        notifier.tell(START + 2 * SECOND);
        notifier.tell(START + 4 * SECOND);
        spare.run(0);
        assertEquals(List.of("STARTING>READY"), told);
        owners.run(0);

        assertEquals(List.of("STARTING>READY"), told);
    }

    @Test
    void where_no_thread_is_to_be_had_it_is_told_the_next_time() {
        List<Runnable> taken = new ArrayList<>();
        boolean[] works = new boolean[1];
        Executor sometimes = task -> {
            if (!works[0]) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            taken.add(task);
        };
        Notifier notifier = notifier(sometimes);
        change(notifier, State.STARTING, State.READY);
        notifier.tell(START);
        works[0] = true;
        notifier.tell(START);
        taken.get(0).run();

        assertEquals(List.of("STARTING>READY"), told);
    }

    @Test
    void when_too_many_wait_the_last_are_told_as_one() {
        Notifier notifier = notifier(owners, spare);
        for (int i = 0; i < 1_000; i++) {
            change(notifier, i % 2 == 0 ? State.READY : State.DEGRADED, i % 2 == 0 ? State.DEGRADED : State.READY);
        }
        change(notifier, State.READY, State.STOPPED);
        notifier.tell(START);
        owners.run(0);

        assertEquals(Notifier.MOST_WAITING, told.size());
        assertEquals("READY>DEGRADED", told.get(0));
        assertEquals("DEGRADED>STOPPED", told.get(Notifier.MOST_WAITING - 1));
        for (int i = 1; i < told.size(); i++) {
            String before = told.get(i - 1);
            assertTrue(told.get(i).startsWith(before.substring(before.indexOf('>') + 1)));
        }
    }
}
