package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class AlarmClockTest {
    private final ManualTime time = ManualTime.create();
    private final List<Long> rings = new ArrayList<>();
    private final long start = time.nanos();
    private final AlarmClock alarm = new AlarmClock(time, () -> rings.add(time.nanos() - start));

    @Test
    void it_rings_once_when_it_was_asked_to() {
        alarm.ringBy(start + 10);
        time.pass(Duration.ofNanos(9));
        assertEquals(List.of(), rings);
        time.pass(Duration.ofNanos(50));

        assertEquals(List.of(10L), rings);
    }

    @Test
    void the_earliest_wish_counts() {
        alarm.ringBy(start + 10);
        alarm.ringBy(start + 30);
        alarm.ringBy(start + 5);
        alarm.ringBy(start + 5);
        assertEquals(1, time.waiting());
        time.pass(Duration.ofNanos(50));

        assertEquals(List.of(5L), rings);
    }

    @Test
    void what_is_past_rings_at_once_and_not_inside_the_call() {
        alarm.ringBy(start - 10);
        assertEquals(List.of(), rings);
        time.pass(Duration.ZERO);

        assertEquals(List.of(0L), rings);
    }

    @Test
    void it_is_called_off() {
        alarm.off();
        alarm.ringBy(start + 10);
        alarm.off();
        assertEquals(0, time.waiting());
        time.pass(Duration.ofNanos(50));
        assertEquals(List.of(), rings);

        alarm.ringBy(start + 60);
        time.pass(Duration.ofNanos(50));
        assertEquals(List.of(60L), rings);
    }

    @Test
    void one_that_was_replaced_does_not_ring_though_it_was_on_its_way() {
        List<Runnable> tasks = new ArrayList<>();
        AlarmClock racing = new AlarmClock(
                new BoundedStartTest.BrokenTime(time) {
                    @Override
                    public Alarm after(Duration delay, Runnable task) {
                        tasks.add(task);
                        return () -> {};
                    }
                },
                () -> rings.add(0L));
        racing.ringBy(start + 10);
        racing.ringBy(start + 5);
        tasks.get(0).run();
        assertEquals(List.of(), rings);
        tasks.get(1).run();
        tasks.get(1).run();
        assertEquals(List.of(0L), rings);
    }

    @Test
    void one_called_off_before_its_timer_took_it_is_called_off_after() {
        AlarmClock[] self = new AlarmClock[1];
        List<String> said = new ArrayList<>();
        self[0] = new AlarmClock(
                new BoundedStartTest.BrokenTime(time) {
                    @Override
                    public Alarm after(Duration delay, Runnable task) {
                        self[0].off();
                        return () -> said.add("cancelled");
                    }
                },
                () -> said.add("rang"));
        self[0].ringBy(start + 10);

        assertEquals(List.of("cancelled"), said);
    }

    @Test
    void a_timer_that_refuses_leaves_nothing_set() {
        boolean[] works = new boolean[1];
        AlarmClock sometimes = new AlarmClock(
                new BoundedStartTest.BrokenTime(time) {
                    @Override
                    public Alarm after(Duration delay, Runnable task) {
                        return works[0] ? time.after(delay, task) : super.after(delay, task);
                    }
                },
                () -> rings.add(time.nanos() - start));
        assertThrows(RejectedExecutionException.class, () -> sometimes.ringBy(start + 10));
        works[0] = true;
        sometimes.ringBy(start + 20);
        time.pass(Duration.ofNanos(50));

        assertEquals(List.of(20L), rings);
    }

    /** Runs what is due at once, on the caller's thread; the rest later, or, if it is hasty, that too. */
    private final class InlineTime extends BoundedStartTest.BrokenTime {
        private final boolean hasty;

        InlineTime(boolean hasty) {
            super(time);
            this.hasty = hasty;
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            if (hasty || delay.isZero()) {
                task.run();
                return () -> {};
            }
            return time.after(delay, task);
        }
    }

    @Test
    void a_timer_that_runs_what_is_due_at_once_does_no_harm() {
        AlarmClock inline = new AlarmClock(new InlineTime(false), () -> rings.add(time.nanos() - start));
        inline.ringBy(start);
        inline.ringBy(start + 10);
        time.pass(Duration.ofNanos(50));

        assertEquals(List.of(0L, 10L), rings);
    }

    @Test
    void an_engine_works_on_a_timer_that_runs_what_is_due_at_once() {
        Script check = Script.passing("a.ok").by(Schedule.every(Duration.ofSeconds(10)));
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(check)
                .time(new InlineTime(false))
                .executor(Runnable::run)
                .build()
                .start();
        time.pass(Duration.ofSeconds(60));

        assertEquals(State.READY, readiness.report().state());
        assertTrue(check.runs() > 4);
    }

    @Test
    void a_timer_that_does_not_wait_is_refused() {
        AlarmClock hasty = new AlarmClock(new InlineTime(true), () -> rings.add(0L));

        String message = String.valueOf(assertThrows(IllegalStateException.class, () -> hasty.ringBy(start + 10))
                .getMessage());
        assertTrue(message.endsWith("InlineTime.after() runs its task at once: it must run it when the delay is over"));
        assertEquals(List.of(), rings);
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .checks(Script.passing("a.ok"))
                .time(new InlineTime(true))
                .executor(Runnable::run)
                .build();
        assertThrows(IllegalStateException.class, readiness::start);
        assertEquals(State.STOPPED, readiness.report().state());
    }
}
