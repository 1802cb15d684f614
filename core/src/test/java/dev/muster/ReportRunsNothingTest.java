package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Promise 1: the report runs nothing, blocks on nothing, and allocates nothing when nothing changed. */
final class ReportRunsNothingTest {
    private static final int CALLS = 100_000;
    private final Stage stage = new Stage();

    /** The least of some batches, for the machine itself allocates now and then while it compiles. */
    private static long allocatedBy(Readiness readiness) {
        return LongStream.range(0, 5)
                .map(batch -> allocatedByBatch(readiness))
                .min()
                .orElseThrow();
    }

    private static long allocatedByBatch(Readiness readiness) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(self);
        long cost = threads.getThreadAllocatedBytes(self) - before;
        before = threads.getThreadAllocatedBytes(self);
        State last = State.STARTING;
        for (int i = 0; i < CALLS; i++) {
            last = readiness.report().state();
        }
        long allocated = threads.getThreadAllocatedBytes(self) - before - cost;
        assertEquals(State.READY, last);
        return allocated;
    }

    @Test
    void allocates_nothing_with_a_timer_that_vouches() {
        try (Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(Script.passing("app.ok"), Schedule.every(Duration.ofHours(1)))
                .build()
                .start()) {
            assertEquals(0, allocatedBy(readiness));
        }
    }

    @Test
    void allocates_nothing_where_it_looks_at_the_clock() {
        Readiness readiness = stage.started(Script.passing("app.ok").by(Schedule.every(Duration.ofHours(1))));
        assertEquals(0, allocatedBy(readiness));
    }

    /** Counts who looks at the clock. */
    private final class CountedTime extends BoundedStartTest.BrokenTime {
        private final boolean vouches;
        private final Thread reader = Thread.currentThread();
        private int looks;

        CountedTime(boolean vouches) {
            super(stage.time);
            this.vouches = vouches;
        }

        @Override
        public long nanos() {
            looks += Thread.currentThread().equals(reader) ? 1 : 0;
            return super.nanos();
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            return stage.time.after(delay, task);
        }

        @Override
        public boolean vouchesForTasks() {
            return vouches;
        }
    }

    private int looksOfOneReport(boolean vouches, boolean ownThreads, Schedule schedule) {
        CountedTime time = new CountedTime(vouches);
        ReadinessBuilder builder = Readiness.of(Profile.PRODUCTION)
                .check(Script.passing("app.ok"), schedule)
                .time(time);
        if (!ownThreads) {
            builder.executor(Runnable::run);
        }
        try (Readiness readiness = builder.build().start()) {
            int before = time.looks;
            readiness.report();
            return time.looks - before;
        }
    }

    @Test
    void the_clock_is_looked_at_only_where_nobody_vouches_for_the_timer() {
        Schedule often = Schedule.every(Duration.ofHours(1));
        assertEquals(0, looksOfOneReport(true, true, often));
        assertEquals(1, looksOfOneReport(false, true, often));
        assertEquals(1, looksOfOneReport(true, false, often), "an owner's executor may run checks on the timer");
        assertEquals(0, looksOfOneReport(false, false, Schedule.atStart()), "nothing that ages");
        assertTrue(Time.system().vouchesForTasks());
    }

    @Test
    void runs_no_check() {
        Script check = Script.passing("app.ok").by(Schedule.every(Duration.ofSeconds(10)));
        Readiness readiness = stage.started(check);
        stage.time.kill();
        stage.pass("1H");

        assertEquals(State.DEGRADED, readiness.report().state());
        assertEquals(1, check.runs());
        assertEquals(0, stage.executor.waiting());
    }

    @Test
    void is_the_same_object_until_something_changes() {
        Readiness readiness = stage.started(Script.passing("app.ok").by(Schedule.every(Duration.ofSeconds(10))));
        ReadinessReport first = readiness.report();

        assertSame(first, readiness.report());
        stage.pass("20S");
        assertNotSame(first, readiness.report());
    }

    @Test
    void a_stale_report_is_replaced_once() {
        Readiness readiness = stage.started(Script.passing("app.ok").by(Schedule.every(Duration.ofSeconds(10))));
        stage.time.kill();
        stage.pass("1H");

        assertSame(readiness.report(), readiness.report());
    }

    /** Every reader sees whole reports while rounds go on: the state follows from the verdicts of the same report. */
    @Test
    void is_consistent_however_many_read_it_during_rounds() {
        Script flapping = Script.of("app.flaps", Scope.LOCAL).by(Schedule.every(Duration.ofHours(1)));
        for (int i = 0; i < 400; i++) {
            flapping.says(i % 2 == 0 ? Outcome.passed("up") : Outcome.failed(Severity.CRITICAL, "down"));
        }
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(4);
        try (Readiness readiness =
                Readiness.of(Profile.PRODUCTION).checks(flapping).build().start()) {
            List<CompletableFuture<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(Stage.elsewhere(() -> read(readiness, reading, over)));
            }
            Stage.within(Stage.elsewhere(() -> refresh(readiness, reading)));
            over.set(true);
            readers.forEach(reader -> assertTrue(Stage.within(reader) > 0));
        }
    }

    private static boolean refresh(Readiness readiness, CountDownLatch reading) {
        try {
            reading.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 398; i++) {
            ReadinessReport report = readiness.refresh();
            assertEquals(i % 2 == 0 ? State.NOT_READY : State.READY, report.state());
        }
        return true;
    }

    private static int read(Readiness readiness, CountDownLatch reading, AtomicBoolean over) {
        int reads = 0;
        reading.countDown();
        while (!over.get()) {
            ReadinessReport report = readiness.report();
            boolean failed = !report.open().isEmpty();
            if (failed != (report.state() == State.NOT_READY)
                    || !report.inconclusive().isEmpty()) {
                throw new IllegalStateException("torn: " + report.toText());
            }
            reads++;
        }
        return reads;
    }
}
