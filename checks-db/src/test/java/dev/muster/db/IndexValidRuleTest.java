package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndexValidRuleTest {
    private final IndexValidRule rule = new IndexValidRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .passing(Upkeep.well().indexing(Fact.of(true)).facts())
                .failing(Upkeep.well().broken("public.orders_day").facts())
                .notApplicable(Upkeep.well()
                        .broken("public.orders_day")
                        .indexing(Fact.of(true))
                        .facts())
                .notApplicable(Upkeep.well(Upkeep.MARIADB).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"true, n/a", "false, ERROR ERROR"})
    void waits_for_a_build_to_end(boolean indexing, String verdicts) {
        Upkeep two = Upkeep.well().broken("public.a", "public.b").indexing(Fact.of(indexing));
        assertEquals(verdicts, Told.verdicts(rule, two.facts()));
    }

    @Test
    void cannot_tell_if_it_may_not_see_whether_one_is_being_built() {
        Upkeep blind = Upkeep.well().broken("public.a").indexing(Fact.denied(Upkeep.GRANT));
        assertEquals(
                "? public.a is not valid, but may be in the making: this account may not see it: " + Upkeep.GRANT,
                Told.one(rule, blind.facts()));
    }
}
