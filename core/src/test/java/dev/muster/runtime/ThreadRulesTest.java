package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.LiveFacts.ThreadFacts;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThreadRulesTest {
    private static final Rule<LiveFacts> DEADLOCK = Rules.named(LiveRules.ALL, "jvm.deadlock");
    private static final Rule<LiveFacts> THREADS = Rules.named(LiveRules.ALL, "jvm.threads");
    private static final Rule<LiveFacts> FILES = Rules.named(LiveRules.ALL, "host.file-descriptors.usage");

    private static Fact<TaskFacts> tasks(long limit, long now) {
        return Fact.of(new TaskFacts(
                limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit),
                now == 0 ? OptionalLong.empty() : OptionalLong.of(now)));
    }

    @Test
    void keep_the_contract() {
        LiveFacts good = Lives.good().facts();
        LiveFacts unseen = Lives.good()
                .threads(Fact.absent("no beans"))
                .files(Fact.absent("no beans"))
                .facts();
        LiveFacts bad = Lives.good()
                .threads(Fact.of(new ThreadFacts(90, 90, List.of("a", "b"))))
                .tasks(tasks(91, 90))
                .files(Fact.of(new OpenFiles(99, 100)))
                .facts();
        for (Rule<LiveFacts> rule : List.of(DEADLOCK, THREADS, FILES)) {
            RuleContract.of(rule)
                    .passing(good)
                    .failing(bad)
                    .inconclusive(unseen)
                    .verify();
        }
    }

    @Test
    void a_deadlock_is_told_by_the_names_of_its_threads() {
        ThreadFacts threads = new ThreadFacts(40, 44, List.of("pool-1", "pool-2"));

        assertEquals(
                "ERROR pool-1 and pool-2 wait for each other",
                Said.by(DEADLOCK, Lives.good().threads(Fact.of(threads)).facts()));
        assertEquals(
                "pass none among 38 threads", Said.by(DEADLOCK, Lives.good().facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 0  | pass 38 threads, 44 at most so far; no limit
            100 | 40 | pass 38 threads, 44 at most so far; 40 of 100 tasks, 40 %
            100 | 0  | pass 38 threads, 44 at most so far; 38 of 100 tasks, 38 %
            100 | 76 | WARNING 38 threads, 44 at most so far; 76 of 100 tasks, 76 %
            100 | 91 | WARNING 38 threads, 44 at most so far; 91 of 100 tasks, 91 %: the next thread may not be had
            """)
    void there_is_room_for_threads(long limit, long now, String said) {
        assertEquals(
                said, Said.by(THREADS, Lives.good().tasks(tasks(limit, now)).facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40   | pass 40 of 1 000 are open, 4 %
            751  | WARNING 751 of 1 000 are open, 76 %
            901  | WARNING 901 of 1 000 are open, 91 %: connections are about to be refused
            """)
    void there_is_room_for_files(long open, String said) {
        assertEquals(
                said,
                Said.by(
                        FILES,
                        Lives.good().files(Fact.of(new OpenFiles(open, 1000))).facts()));
    }

    @Test
    void a_real_deadlock_is_found() throws Exception {
        ReentrantLock first = new ReentrantLock();
        ReentrantLock second = new ReentrantLock();
        CyclicBarrier both = new CyclicBarrier(2);
        Thread one = stuck("deadlocked-1", first, second, both);
        Thread two = stuck("deadlocked-2", second, first, both);
        try {
            while (!(second.hasQueuedThread(one) && first.hasQueuedThread(two))) {
                Thread.onSpinWait();
            }
            List<String> names = LiveReader.threads().value().orElseThrow().deadlocked();
            assertEquals(
                    List.of("deadlocked-1", "deadlocked-2"),
                    names.stream().sorted().toList());
        } finally {
            one.interrupt();
            two.interrupt();
            one.join();
            two.join();
        }
    }

    private static Thread stuck(String name, ReentrantLock mine, ReentrantLock other, CyclicBarrier both) {
        Thread thread = new Thread(
                () -> {
                    mine.lock();
                    try {
                        both.await();
                        other.lockInterruptibly();
                    } catch (Exception e) {
                        Thread.currentThread().interrupt(); // The test is over.
                    } finally {
                        mine.unlock();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
