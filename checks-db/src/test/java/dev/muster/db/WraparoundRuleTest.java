package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Words;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WraparoundRuleTest {
    private final WraparoundRule rule = new WraparoundRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .passing(Upkeep.well().standby().facts())
                .failing(Upkeep.well().oldest(1_000_000_000).facts())
                .notApplicable(Upkeep.well(Upkeep.MARIADB).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "0, pass, 2 147 483 648",
        "499999999, pass, 1 647 483 649",
        "500000000, WARNING, 1 647 483 648",
        "999999999, WARNING, 1 147 483 649",
        "1000000000, ERROR, 1 147 483 648",
        "2147483648, ERROR, 0",
        "2200000000, ERROR, 0"
    })
    void says_how_many_are_left(long age, String verdict, String left) {
        String told = Told.one(rule, Upkeep.well().oldest(age).facts());
        assertEquals(
                verdict + " the oldest frozen transaction is " + Words.grouped(age) + " transactions old, " + left
                        + " are left to 2^31, where the server refuses to write",
                told);
    }
}
