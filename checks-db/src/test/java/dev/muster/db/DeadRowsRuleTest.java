package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadRowsRuleTest {
    private final DeadRowsRule rule = new DeadRowsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(of(20_000, 11_000, 1))
                .notApplicable(Upkeep.well(Upkeep.MYSQL).facts())
                .notApplicable(Upkeep.well().standby().facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 11000, 1, WARNING",
        "20000, 10001, 24, WARNING",
        "20000, 10001, 25, ERROR",
        "20000, 10001, -1, ERROR",
        "20000, 10000, 25, pass",
        "40000, 10000, 25, pass",
        "40004, 10001, 25, pass",
        "40003, 10001, 25, ERROR",
        "0, 10001, 1, WARNING",
        "0, 0, -1, pass"
    })
    void judges_number_and_share_and_the_last_vacuum(long live, long dead, int vacuumed, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(live, dead, vacuumed)));
    }

    @Test
    void says_what_it_saw() {
        assertEquals(
                "ERROR public.log: 75 000 rows are dead, 75 % of the table, vacuumed 3 days ago",
                Told.one(rule, of(25_000, 75_000, 80)));
    }

    @ParameterizedTest
    @CsvSource({"1, WARNING", "23, WARNING", "25, ERROR"})
    void takes_never_for_a_day_only_once_the_server_counts_for_a_day(int hours, String verdict) {
        Upkeep young = Upkeep.well()
                .tables(Upkeep.table("public.log", 20_000, 90_000, 0, -1, 1))
                .since(Optional.of(Upkeep.NOW.minus(Duration.ofHours(hours))));
        assertEquals(verdict, Told.verdicts(rule, young.facts()));
    }

    @Test
    void takes_never_for_never_if_nobody_says_since_when_the_server_counts() {
        Upkeep silent = Upkeep.well()
                .tables(Upkeep.table("public.log", 20_000, 90_000, 0, -1, 1))
                .since(Optional.empty());
        assertEquals("ERROR", Told.verdicts(rule, silent.facts()));
    }

    private static MaintenanceFacts of(long live, long dead, int vacuumed) {
        return Upkeep.well()
                .tables(Upkeep.table("public.log", live, dead, 0, vacuumed, 1))
                .facts();
    }
}
