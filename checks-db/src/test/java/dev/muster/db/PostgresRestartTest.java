package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Outcome;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is restarted while it is looked at: at the first question, at the last, and in between. */
final class PostgresRestartTest {
    /** So many moments of each look are tried. */
    private static final int MOMENTS = 6;

    private static final Duration AT_MOST = Duration.ofSeconds(40);

    private static PostgresServer server;
    private PostgresDatabase shop;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        shop = server.database();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    /** A look that asks more than one thing. */
    enum Look {
        POSTURE,
        MAINTENANCE,
        ACTIVITY,
        REPLICATION,
        BACKUPS,
        REACHABLE;

        Check by(DataSource source) {
            return switch (this) {
                case POSTURE -> DbChecks.posture(source);
                case MAINTENANCE -> DbChecks.maintenance(source);
                case ACTIVITY -> DbChecks.activity(source);
                case REPLICATION -> DbChecks.replication(source);
                case BACKUPS -> DbChecks.backups(source);
                case REACHABLE -> DbChecks.reachable(source).writes();
            };
        }
    }

    /** {@return each judgement as rule, subject and kind of outcome; none if it could not look} */
    private static List<String> judged(Check check) {
        return assertTimeout(AT_MOST, () -> looked(check));
    }

    private static List<String> looked(Check check) throws Exception {
        try {
            return check.run(TestRun.ample()).judgements().stream()
                    .map(PostgresRestartTest::text)
                    .sorted()
                    .toList();
        } catch (CannotLookException e) {
            assertTrue(e.reason().contains("SQLSTATE"), e.reason());
            return List.of();
        }
    }

    private static String text(Judgement judgement) {
        Outcome outcome = judgement.outcome();
        return judgement.rule().id() + " " + outcome.subject() + " "
                + outcome.getClass().getSimpleName();
    }

    private static Set<String> green(List<String> judged) {
        return new TreeSet<>(
                judged.stream().filter(each -> each.endsWith(" Passed")).toList());
    }

    /** {@return the numbers of some questions, the first and the last among them} */
    private static Set<Integer> moments(int questions) {
        Set<Integer> moments = new TreeSet<>(Set.of(questions));
        for (int i = 0; i < MOMENTS; i++) {
            moments.add(1 + i * questions / MOMENTS);
        }
        return moments;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_turns_green_and_the_next_look_is_whole(Look look) throws Exception {
        DataSource app = shop.as(PostgresRole.APP);
        Mishap none = Mishap.none();
        List<String> whole = judged(look.by(none.over(app)));
        assertFalse(green(whole).isEmpty(), whole::toString);
        List<String> interrupted = new ArrayList<>();
        for (int moment : moments(none.asked())) {
            Mishap restart = Mishap.before(moment, () -> server.process().control("restart"));
            Check check = look.by(restart.over(app));
            Set<String> more = green(judged(check));
            assertTrue(restart.asked() >= moment, "it was not restarted");
            interrupted.add(moment + ": " + more.size());
            more.removeAll(green(whole));
            assertEquals(Set.of(), more, "at question " + moment);
            assertEquals(whole, judged(check), "after question " + moment);
        }
        assertTrue(
                interrupted.stream()
                        .anyMatch(each -> !each.endsWith(": " + green(whole).size())),
                interrupted::toString);
    }

    @Test
    void a_pool_gives_the_broken_connection_up() throws Exception {
        Mishap restart = Mishap.before(9, () -> server.process().control("restart"));
        try (HikariDataSource pool = Pools.of(restart.over(shop.as(PostgresRole.APP)), 2)) {
            MaintenanceCheck check = DbChecks.maintenance(pool);
            assertEquals(List.of(), judged(check));
            assertTrue(green(judged(check)).size() > 5);
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
        }
    }
}
