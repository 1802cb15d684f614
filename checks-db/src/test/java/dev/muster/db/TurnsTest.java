package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private final DataSource source = new JdbcDataSource();

    /** {@return why another thread does not get its turn; empty if it does} */
    private static String elsewhere(DataSource source, Duration time) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return Turns.in(source, TestRun.of(time), () -> "");
                    } catch (CannotLookException e) {
                        return e.reason();
                    }
                })
                .join();
    }

    @Test
    void one_waits_for_the_other_as_long_as_its_run_may_take() throws Exception {
        String meanwhile = Turns.in(source, TestRun.ample(), () -> elsewhere(source, Duration.ofMillis(1)));
        assertEquals("other checks looked by these connections all the time of this run", meanwhile);
        assertEquals(
                "", Turns.in(source, TestRun.ample(), () -> elsewhere(new JdbcDataSource(), Duration.ofMillis(1))));
        assertEquals("", elsewhere(source, Duration.ofSeconds(10)));
    }

    @Test
    void who_is_interrupted_has_no_turn() {
        Thread.currentThread().interrupt();
        assertThrows(CannotLookException.class, () -> Turns.in(source, TestRun.ample(), () -> ""));
        assertTrue(Thread.interrupted());
    }
}
