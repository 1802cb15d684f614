package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LongTransactionsRuleTest {
    private final LongTransactionsRule rule = new LongTransactionsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Bustle.quiet().own().facts())
                .failing(of(-1, 600))
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 599, pass",
        "-1, 600, WARNING",
        "5, 600, WARNING",
        "-1, 3599, WARNING",
        "-1, 3600, ERROR",
        "10, 90000, ERROR"
    })
    void judges_how_long_it_is_open(int idle, int open, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(idle, open)));
    }

    @Test
    void names_the_longest_first() {
        ActivityFacts facts = Bustle.quiet()
                .with(Bustle.transaction(1, -1, 700))
                .with(Bustle.transaction(2, -1, 7200))
                .facts();
        assertEquals(
                "ERROR 2 transactions open for long, the longest for 2 hours: session 2 of app (orders) and session 1 of"
                        + " app (orders)",
                Told.one(rule, facts));
    }

    private static ActivityFacts of(int idle, int open) {
        return Bustle.quiet().with(Bustle.transaction(4711, idle, open)).facts();
    }
}
