package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatisticsFreshRuleTest {
    private final StatisticsFreshRule rule = new StatisticsFreshRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(of(20_000, 9_000, 200))
                .notApplicable(Upkeep.well(Upkeep.MARIADB).facts())
                .notApplicable(Upkeep.well().standby().facts())
                .notApplicable(since(Duration.ofMinutes(59)))
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 2000, 169, WARNING",
        "10000, 1999, 169, pass",
        "10000, 2000, 168, pass",
        "10000, 20000, 1, pass",
        "10000, 20001, 1, WARNING",
        "10000, 0, -1, WARNING",
        "9999, 90000, -1, pass",
        "10000, 0, 9000, pass"
    })
    void judges_large_tables_by_age_and_changes(long rows, long changed, int analysed, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(rows, changed, analysed)));
    }

    @Test
    void says_what_it_saw() {
        assertEquals(
                "WARNING public.log: of 20 000 rows, analysed 8 days ago, and rows changed since make 45 % of it: plans"
                        + " may be bad",
                Told.one(rule, of(20_000, 9_000, 200)));
        assertEquals("pass no table has 10 000 rows", Told.one(rule, of(20, 9_000, 200)));
    }

    @Test
    void judges_once_the_server_counts_for_an_hour() {
        assertEquals("pass", Told.verdicts(rule, since(Duration.ofMinutes(60))));
        assertEquals(
                "pass",
                Told.verdicts(rule, Upkeep.well().since(Optional.empty()).facts()));
    }

    private static MaintenanceFacts since(Duration ago) {
        return Upkeep.well().since(Optional.of(Upkeep.NOW.minus(ago))).facts();
    }

    private static MaintenanceFacts of(long rows, long changed, int analysed) {
        return Upkeep.well()
                .tables(Upkeep.table("public.log", rows, 0, changed, 1, analysed))
                .facts();
    }
}
