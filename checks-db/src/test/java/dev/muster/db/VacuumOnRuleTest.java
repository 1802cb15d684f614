package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VacuumOnRuleTest {
    private final VacuumOnRule rule = new VacuumOnRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(Upkeep.well().setting("autovacuum", "off").facts())
                .failing(Upkeep.well().setting("track_counts", "off").facts())
                .notApplicable(Upkeep.well(Upkeep.MYSQL).facts())
                .notApplicable(Upkeep.well().standby().facts())
                .inconclusive(Upkeep.well().without("autovacuum").facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"on, on, pass pass", "off, on, ERROR pass", "on, off, pass ERROR", "off, off, ERROR ERROR"})
    void judges_both_settings(String autovacuum, String counts, String verdicts) {
        assertEquals(
                verdicts,
                Told.verdicts(
                        rule,
                        Upkeep.well()
                                .setting("autovacuum", autovacuum)
                                .setting("track_counts", counts)
                                .facts()));
    }
}
