package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A guard that lets everything by would be worth nothing. */
final class QuickTest {
    private static final int SIZE = 1 << 15;

    private final AtomicLong clock = new AtomicLong();

    @Test
    void the_square_is_told() {
        AssertionError told = assertThrows(
                AssertionError.class,
                () -> Quick.linear(SIZE, size -> clock.addAndGet((long) size * size), clock::get));

        assertTrue(String.valueOf(told.getMessage()).contains("more than 8 times as long"), told::getMessage);
    }

    @Test
    void what_is_linear_passes_however_slow() {
        Quick.linear(SIZE, size -> clock.addAndGet(size * 1_000_000L), clock::get);
    }

    @Test
    void what_grows_and_takes_no_time_passes() {
        Quick.linear(SIZE, size -> clock.addAndGet((long) size * size / 100), clock::get);
    }

    @Test
    void a_slow_first_run_is_forgiven() {
        AtomicLong first = new AtomicLong(10_000_000_000L);

        Quick.linear(SIZE, size -> clock.addAndGet(size == SIZE ? size + first.getAndSet(0) : size), clock::get);
    }
}
