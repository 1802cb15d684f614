package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForeignKeyIndexRuleTest {
    private final ForeignKeyIndexRule rule = new ForeignKeyIndexRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(Upkeep.well().key("items_order_fk", 1_000).facts())
                .notApplicable(Upkeep.well(Upkeep.MARIADB).key("fk", 1_000).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, INFO, not been counted",
        "0, INFO, about 0 rows",
        "999, INFO, about 999 rows",
        "1000, WARNING, about 1 000 rows",
        "12000000, WARNING, about 12 000 000 rows"
    })
    void weighs_it_by_the_size_of_the_table(long rows, String severity, String size) {
        assertEquals(
                severity + " public.items: fk: no index begins with (order_id, line) of public.items, which has " + size
                        + ": a delete on the other side reads all of it",
                Told.one(rule, Upkeep.well().key("fk", rows).facts()));
    }
}
