package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowStatementsRuleTest {
    private final SlowStatementsRule rule = new SlowStatementsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Bustle.quiet().facts())
                .failing(of(100, 1000))
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"99, 90000, pass", "100, 999, pass", "100, 1000, INFO", "1000000, 4999, INFO", "100, 5000, WARNING"})
    void judges_what_is_called_often(long calls, long millis, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(calls, millis)));
    }

    @Test
    void shows_the_number_of_a_statement() {
        assertEquals(
                "WARNING statement 7: takes 12 345 ms on average of 1 000 calls", Told.one(rule, of(1000, 12_345)));
    }

    private static ActivityFacts of(long calls, long millis) {
        return Bustle.quiet().with(Bustle.statement("7", calls, millis)).facts();
    }
}
