package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DuplicateIndexRuleTest {
    private final DuplicateIndexRule rule = new DuplicateIndexRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .passing(Upkeep.well(Upkeep.MARIADB).facts())
                .failing(Upkeep.well().twins("orders_pkey", "a", "b").facts())
                .notApplicable(Upkeep.well(Upkeep.H2).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSTGRESQL | DROP INDEX CONCURRENTLY a, b
            MARIADB    | ALTER TABLE public.orders DROP INDEX a, DROP INDEX b
            """)
    void says_which_to_drop_and_never_the_one_that_stays(Engine engine, String fix) {
        Product product = engine == Engine.MARIADB ? Upkeep.MARIADB : Upkeep.POSTGRES;
        Outcome told = rule.judge(
                        Upkeep.well(product).twins("orders_pkey", "a", "b").facts())
                .get(0);
        assertEquals(fix, ((Outcome.Failed) told).fix());
        assertEquals("a and b do the work of orders_pkey again: each write pays for both", Said.text(told));
    }

    @Test
    void is_only_told() {
        assertEquals(
                "INFO public.orders: orders_pkey: a does the work of orders_pkey again: each write pays for both",
                Told.one(rule, Upkeep.well().twins("orders_pkey", "a").facts()));
    }
}
