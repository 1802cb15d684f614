package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Outcome;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.testing.ManualTime;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Name servers may keep silent, and no look-up can be called off. */
final class NameLookUpTest {
    private static final Request REQUEST = Request.get(URI.create("http://shop.example/"));

    private final ManualTime time = ManualTime.create();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayReturn = new CountDownLatch(1);

    /** Heeds no interrupt, as the system's does not. */
    private InetAddress[] silent(String host) throws UnknownHostException {
        lookedUp.add(host);
        begun.countDown();
        for (boolean over = false; !over; ) {
            try {
                mayReturn.await();
                over = true;
            } catch (InterruptedException e) {
                // The system's look-up would go on.
            }
        }
        throw new UnknownHostException(host);
    }

    private Outcome ask(CheckContext context) throws InterruptedException {
        try {
            return Outcome.passed(new HttpProbe(context, Trust.usual(), this::silent)
                            .send(REQUEST)
                            .status() + "");
        } catch (NoAnswerException e) {
            return Outcome.inconclusive(e.reason());
        }
    }

    private Readiness readiness() {
        return Readiness.of(Profile.PRODUCTION)
                .check(
                        Check.of("http.test", Scope.SHARED, this::ask),
                        Schedule.every(Duration.ofMinutes(1)).timeout(Duration.ofSeconds(2)))
                .time(time)
                .executor(this::run)
                .build();
    }

    /** On a thread of its own where it may hang, and at once where it cannot. */
    private void run(Runnable task) {
        if (mayReturn.getCount() == 0) {
            task.run();
        } else {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        }
    }

    @Test
    void a_silent_name_server_costs_one_thread_and_holds_nothing_up() throws Exception {
        Readiness readiness = readiness();
        CompletableFuture<Readiness> start = CompletableFuture.supplyAsync(readiness::start);
        begun.await();
        time.pass(Duration.ofSeconds(3));
        start.get(20, TimeUnit.SECONDS);
        assertTrue(readiness.report().toText().contains("no answer within 2000 ms"), readiness.report()::toText);

        time.pass(Duration.ofHours(1));
        assertEquals(List.of("shop.example"), lookedUp, "it is not asked again while it hangs");
        joinAll(threads.subList(1, threads.size()));
        assertTrue(threads.get(0).isAlive(), "it costs its own thread, and those that tell of it end");
        assertTrue(readiness.report().toText().contains("hangs: running since"), readiness.report()::toText);

        mayReturn.countDown();
        joinAll(threads);
        time.pass(Duration.ofMinutes(2));
        assertTrue(lookedUp.size() > 1, "it is asked again once it has returned");
        assertTrue(
                readiness.report().toText().contains("the host name shop.example is not known here"),
                readiness.report()::toText);
        readiness.close();
    }

    private static void joinAll(List<Thread> all) throws InterruptedException {
        for (Thread thread : all) {
            thread.join();
        }
    }

    /** A run of ten seconds by the manual time. */
    private CheckContext tenSeconds() {
        long end = time.nanos() + Duration.ofSeconds(10).toNanos();
        return new CheckContext() {
            @Override
            public Duration remaining() {
                return Duration.ofNanos(Math.max(0, end - time.nanos()));
            }

            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public Profile profile() {
                return Profile.PRODUCTION;
            }
        };
    }

    @Test
    void after_a_look_up_that_took_all_the_time_nobody_is_asked() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 OK\r\n\r\n")) {
            HttpProbe probe = new HttpProbe(tenSeconds(), Trust.usual(), host -> {
                time.pass(Duration.ofSeconds(6));
                return InetAddress.getAllByName(host);
            });

            NoAnswerException late = assertThrows(NoAnswerException.class, () -> probe.send(Request.get(peer.uri())));

            assertEquals("no answer within 5000 ms", late.reason());
            assertEquals(List.of(), peer.requests());
        }
    }

    @Test
    void an_interrupt_during_a_look_up_counts_after_it() throws Exception {
        try (Peer peer = Peer.thatSays("HTTP/1.1 200 OK\r\n\r\n")) {
            HttpProbe probe = new HttpProbe(tenSeconds(), Trust.usual(), host -> {
                Thread.currentThread().interrupt();
                return InetAddress.getAllByName(host);
            });

            assertThrows(InterruptedException.class, () -> probe.send(Request.get(peer.uri())));

            assertFalse(Thread.interrupted());
            assertEquals(List.of(), peer.requests());
        }
    }
}
