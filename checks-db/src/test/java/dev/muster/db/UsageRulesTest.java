package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageRulesTest {
    private static final PoolUsageRule USAGE = new PoolUsageRule();
    private static final PoolWaitingRule WAITING = new PoolWaitingRule();

    @Test
    void keep_the_contract() {
        PoolUsage closed = new PoolUsage("orders", Fact.absent("the pool is closed"));
        RuleContract.of(USAGE)
                .passing(PoolFixture.usage("10/0"))
                .failing(PoolFixture.usage("20/0 20/0 20/0"))
                .inconclusive(closed)
                .verify();
        RuleContract.of(WAITING)
                .passing(PoolFixture.usage("20/0"))
                .failing(PoolFixture.usage("20/1"))
                .inconclusive(closed)
                .verify();
        assertEquals(2, UsageRules.ALL.size());
    }

    @ParameterizedTest
    @CsvSource({
        "10/0,                          pass,    pass",
        "15/0,                          pass,    pass",
        "16/0,                          WARNING, pass",
        "20/0,                          WARNING, pass",
        "20/0 20/0,                     WARNING, pass",
        "20/0 20/0 20/0,                ERROR,   pass",
        "18/0 18/0 18/0,                WARNING, pass",
        "19/0 18/0 18/0,                ERROR,   pass",
        "20/0 0/0 0/0,                  pass,    pass",
        "20/1,                          WARNING, WARNING",
        "0/20,                          pass,    pass",
        "0/20 0/20,                     pass,    pass",
        "0/20 0/20 0/20,                pass,    ERROR",
        "0/21,                          pass,    WARNING",
        "15/5,                          pass,    pass",
        "15/6,                          pass,    WARNING",
        "20/9 20/1,                     WARNING, WARNING",
        "20/9 20/1 20/2,                ERROR,   ERROR",
        "20/9 20/0 20/2 20/3,           ERROR,   WARNING",
        "20/9 20/9 20/9 20/0,           ERROR,   pass",
        "1/9 1/9 1/9 1/9,               pass,    ERROR",
    })
    void use_and_waiting(String samples, String use, String waiting) {
        assertEquals("orders " + use, Verdicts.words(USAGE, PoolFixture.usage(samples)));
        assertEquals("orders " + waiting, Verdicts.words(WAITING, PoolFixture.usage(samples)));
    }

    @Test
    void the_text_says_over_how_long() {
        String text = Verdicts.text(USAGE, PoolFixture.usage("19/0 20/0 20/0"));

        assertTrue(text.contains("20 of 20 connections in use, 98 % on average of 3 looks in 10 s"), text);
    }

    @Test
    void samples_of_more_than_a_minute_ago_are_forgotten() {
        PoolSamples samples = PoolSamples.NONE;
        for (int i = 0; i <= 30; i++) {
            samples = samples.with(sample(i * 5));
        }
        assertEquals(13, samples.all().size());
        assertEquals(PoolFixture.NOON.plusSeconds(90), samples.all().get(0).at());
        assertEquals(1, samples.with(sample(0)).all().size());
        PoolSamples many = IntStream.range(0, 500)
                .boxed()
                .reduce(
                        PoolSamples.NONE,
                        (all, i) -> all.with(new PoolSample(PoolFixture.NOON.plusMillis(i), 1, 0, 1, 0, 0)),
                        (one, other) -> other);
        assertEquals(120, many.all().size());
        assertEquals(0, many.all().get(0).use());
    }

    private static PoolSample sample(int second) {
        return new PoolSample(PoolFixture.NOON.plusSeconds(second), 1, 1, 2, 0, 20);
    }
}
