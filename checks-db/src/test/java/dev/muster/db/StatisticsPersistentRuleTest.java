package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatisticsPersistentRuleTest {
    private final StatisticsPersistentRule rule = new StatisticsPersistentRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well(Upkeep.MARIADB).facts())
                .failing(of("OFF"))
                .notApplicable(Upkeep.well().facts())
                .inconclusive(Upkeep.well(Upkeep.MARIADB).denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"ON, pass", "1, pass", "OFF, WARNING", "0, WARNING"})
    void judges_the_setting(String value, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(value)));
    }

    private static MaintenanceFacts of(String value) {
        return Upkeep.well(Upkeep.MYSQL)
                .setting("innodb_stats_persistent", value)
                .facts();
    }
}
