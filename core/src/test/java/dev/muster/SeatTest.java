package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SeatTest {
    private final Seat seat = new Seat();

    @AfterEach
    void leaveNoInterrupt() {
        assertFalse(Thread.interrupted());
    }

    @Test
    void is_taken_once() {
        assertEquals("", seat.threadName());
        assertTrue(seat.take());
        assertEquals(Thread.currentThread().getName(), seat.threadName());

        assertFalse(seat.take());
        seat.leave();
        assertFalse(seat.take());
        assertEquals("", seat.threadName());
    }

    @Test
    void is_left_once_it_is_left_and_not_before() {
        assertFalse(seat.isLeft());
        seat.take();
        assertFalse(seat.isLeft());
        seat.interrupt();
        assertFalse(seat.isLeft());
        seat.leave();
        assertTrue(seat.isLeft());
    }

    @Test
    void an_interrupt_hits_whoever_has_it() {
        seat.take();
        seat.interrupt();

        assertTrue(Thread.interrupted());
        assertEquals(Thread.currentThread().getName(), seat.threadName());
        seat.leave();
    }

    @Test
    void each_interrupt_hits() {
        seat.take();
        seat.interrupt();
        assertTrue(Thread.interrupted());
        seat.interrupt();

        assertTrue(Thread.interrupted());
        seat.leave();
    }

    @Test
    void an_interrupt_that_was_not_heeded_goes_with_it() {
        seat.take();
        seat.interrupt();
        seat.leave();

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void an_interrupt_of_somebody_else_s_stays() {
        seat.take();
        Thread.currentThread().interrupt();
        seat.leave();

        assertTrue(Thread.interrupted());
    }

    @Test
    void before_and_after_nobody_is_hit() {
        seat.interrupt();
        seat.take();
        assertFalse(Thread.currentThread().isInterrupted());
        seat.leave();
        seat.interrupt();

        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(seat.isLeft());
    }

    /** Whoever leaves while being interrupted waits for the blow, so that it cannot fall on what the thread does next. */
    @Test
    void an_interrupt_under_way_is_waited_for() throws Exception {
        CountDownLatch struck = new CountDownLatch(1);
        CountDownLatch leaves = new CountDownLatch(1);
        boolean[] hitLater = {true};
        Thread slow =
                new Thread(() -> {
                    seat.take();
                    await(struck);
                    leaves.countDown();
                    seat.leave();
                    hitLater[0] = Thread.currentThread().isInterrupted();
                }) {
                    @Override
                    public void interrupt() {
                        struck.countDown();
                        SeatTest.await(leaves);
                        super.interrupt();
                    }
                };
        slow.setDaemon(true);
        slow.start();
        while (seat.threadName().isEmpty()) {
            Thread.onSpinWait();
        }
        seat.interrupt();
        slow.join(TimeUnit.SECONDS.toMillis(20));

        assertTrue(seat.isLeft());
        assertFalse(hitLater[0]);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
