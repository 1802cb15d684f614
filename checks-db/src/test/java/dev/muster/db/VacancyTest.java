package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.CannotLookException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class VacancyTest {
    private final CountDownLatch release = new CountDownLatch(1);

    /** Lets whoever connects wait for the end of the test. */
    private DataSource slow() {
        return (DataSource) Proxy.newProxyInstance(
                VacancyTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        release.await();
                        throw new SQLException("no server", "08001");
                    }
                    return method.getReturnType().equals(int.class) ? 0 : null;
                });
    }

    private HikariDataSource pool(int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("orders-pool");
        config.setDataSource(slow());
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(60_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Requires a vacancy while another look waits for the first connection to be opened. */
    private void requireBesideOneThatWaits(int most) throws CannotLookException, InterruptedException {
        try (HikariDataSource pool = pool(most)) {
            Thread waiting = new Thread(() -> assertThrows(SQLException.class, pool::getConnection));
            waiting.start();
            while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0) {
                Thread.onSpinWait();
            }
            try {
                Vacancy.require(pool);
            } finally {
                waiting.interrupt();
                waiting.join();
                release.countDown();
            }
        }
    }

    @Test
    void a_pool_that_is_about_to_open_connections_has_some_to_spare() {
        assertDoesNotThrow(() -> requireBesideOneThatWaits(3));
    }

    @Test
    void a_pool_with_no_room_beside_those_who_wait_has_none() {
        CannotLookException refused = assertThrows(CannotLookException.class, () -> requireBesideOneThatWaits(2));
        assertEquals(
                "the pool orders-pool has nothing to spare: 0 of 2 connections in use, 1 waiting; nothing was borrowed:"
                        + " see db.pool.usage",
                refused.reason());
    }
}
