package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChecksumsRuleTest {
    private final ChecksumsRule rule = new ChecksumsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Bustle.quiet().facts())
                .passing(Bustle.quiet().first().facts())
                .failing(Bustle.quiet().count("checksum_failures", 1).facts())
                .notApplicable(Bustle.quiet(Upkeep.MARIADB).facts())
                .notApplicable(Bustle.quiet().without("checksum_failures").facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"0, pass", "1, ERROR", "900, ERROR"})
    void judges_the_total_and_not_its_growth(long failures, String verdict) {
        assertEquals(
                verdict,
                Told.verdicts(
                        rule,
                        Bustle.quiet().count("checksum_failures", failures).facts()));
    }
}
