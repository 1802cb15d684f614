package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurableTablesRuleTest {
    private final DurableTablesRule rule = new DurableTablesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .passing(Upkeep.well(Upkeep.MARIADB).facts())
                .failing(Upkeep.well().fleeting("public.log", "UNLOGGED").facts())
                .notApplicable(Upkeep.well(Upkeep.H2).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, UNLOGGED, ALTER TABLE t SET LOGGED",
        "MARIADB, Aria, ALTER TABLE t ENGINE=InnoDB",
        "MARIADB, MyISAM, ALTER TABLE t ENGINE=InnoDB",
        "MARIADB, MEMORY, ALTER TABLE t ENGINE=InnoDB"
    })
    void says_how_to_keep_it(Engine engine, String kind, String fix) {
        Product product = engine == Engine.MARIADB ? Upkeep.MARIADB : Upkeep.POSTGRES;
        MaintenanceFacts facts = Upkeep.well(product).fleeting("t", kind).facts();
        assertEquals(fix, ((Outcome.Failed) rule.judge(facts).get(0)).fix());
        assertEquals(
                "WARNING t: " + kind + ": a crash may empty or break it, a standby has no copy", Told.one(rule, facts));
    }
}
