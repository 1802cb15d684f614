package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CpuRulesTest {
    private static final Rule<LiveFacts> LOAD = Rules.named(LiveRules.ALL, "host.cpu.load");
    private static final Rule<LiveFacts> THROTTLED = Rules.named(LiveRules.ALL, "host.cpu.throttled");
    private static final long SECOND = 1_000_000_000;

    @Test
    void keep_the_contract() {
        LiveFacts unseen = Lives.good().cpu(Fact.absent("no groups")).facts();
        RuleContract.of(LOAD)
                .passing(Lives.good().facts())
                .failing(Lives.good().total("usage", 0, 299 * SECOND).facts())
                .notApplicable(Lives.good().since(Duration.ofMinutes(3)).facts())
                .inconclusive(unseen)
                .verify();
        RuleContract.of(THROTTLED)
                .passing(Lives.good().facts())
                .failing(Lives.good().total("throttled", 0, 2000).facts())
                .notApplicable(Lives.good().cpu(Lives.cpu(0)).facts())
                .inconclusive(unseen)
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 60   | pass of 1 CPU in 5 minutes, 20 %
            1000 | 225  | pass of 1 CPU in 5 minutes, 75 %
            1000 | 228  | WARNING of 1 CPU in 5 minutes, 76 %
            1000 | 270  | WARNING of 1 CPU in 5 minutes, 90 %
            1000 | 273  | WARNING of 1 CPU in 5 minutes, 91 %: it is saturated
            2000 | 273  | pass of 2 CPUs in 5 minutes, 46 %
            500  | 150  | WARNING of 0.50 CPUs in 5 minutes, 100 %: it is saturated
            500  | 900  | WARNING of 0.50 CPUs in 5 minutes, 600 %: it is saturated
            """)
    void of_the_quota(long quota, long seconds, String said) {
        Lives lives = Lives.good().cpu(Lives.cpu(quota)).total("usage", 5, seconds * SECOND + 5);

        assertEquals(said, Said.by(LOAD, lives.facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            600  | 1000 | pass of the machine's processors in 5 minutes, 60 %
            800  | 1000 | WARNING of the machine's processors in 5 minutes, 80 %
            1000 | 1000 | WARNING of the machine's processors in 5 minutes, 100 %: it is saturated
            0    | 0    | pass of the machine's processors in 5 minutes, 0 %
            """)
    void without_a_quota_of_the_machine(long busy, long all, String said) {
        Lives lives =
                Lives.good().cpu(Lives.cpu(0)).total("busy", 100, 100 + busy).total("all", 100, 100 + all);

        assertEquals(said, Said.by(LOAD, lives.facts()));
    }

    @Test
    void what_is_not_counted_is_unsure() {
        Lives lives = Lives.good().uncounted("usage");

        assertEquals(
                "? neither the control group nor /proc/stat tells how much the processors worked",
                Said.by(LOAD, lives.facts()));
        assertEquals(
                "? neither the control group nor /proc/stat tells how much the processors worked: no groups",
                Said.by(LOAD, lives.cpu(Fact.absent("no groups")).facts()));
    }

    @Test
    void it_takes_minutes_to_judge() {
        String wait = "n/a it has not been looked at for long enough to compare: judged from ";

        assertEquals(
                wait + "4 minutes on",
                Said.by(LOAD, Lives.good().since(Duration.ZERO).facts()));
        assertEquals(
                wait + "4 minutes on",
                Said.by(LOAD, Lives.good().since(Duration.ofSeconds(239)).facts()));
        assertEquals(
                wait + "the second look on",
                Said.by(THROTTLED, Lives.good().since(Duration.ZERO).facts()));
    }

    @Test
    void a_clock_that_was_set_changes_nothing() {
        Lives lives = Lives.good()
                .since(Duration.ofDays(1))
                .total("uptime", 0, 300_000)
                .total("usage", 0, 290 * SECOND);

        assertEquals("WARNING of 1 CPU in 5 minutes, 97 %: it is saturated", Said.by(LOAD, lives.facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3000 | 0    | pass stopped in 0 of 3 000 periods, 0 %, in 5 minutes
            3000 | 750  | pass stopped in 750 of 3 000 periods, 25 %, in 5 minutes
            3000 | 751  | WARNING stopped in 751 of 3 000 periods, 25 %, in 5 minutes
            99   | 99   | pass stopped in 99 of 99 periods, 100 %, in 5 minutes
            100  | 99   | WARNING stopped in 99 of 100 periods, 99 %, in 5 minutes
            0    | 0    | pass stopped in 0 of 0 periods, 0 %, in 5 minutes
            """)
    void the_quota_stops_it_seldom(long periods, long throttled, String said) {
        Lives lives = Lives.good().total("periods", 10, 10 + periods).total("throttled", 10, 10 + throttled);

        assertEquals(said, Said.by(THROTTLED, lives.facts()));
    }

    @Test
    void a_group_that_does_not_count_periods_is_unsure() {
        Fact<CpuFacts> uncounted =
                Lives.cpu(1000).map(cpu -> new CpuFacts(cpu.quota(), cpu.allowed(), cpu.online(), Map.of()));

        assertEquals(
                "? cpu.stat of the control group does not tell nr_periods",
                Said.by(THROTTLED, Lives.good().cpu(uncounted).facts()));
    }
}
