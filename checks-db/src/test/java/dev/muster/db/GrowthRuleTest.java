package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrowthRuleTest {
    private static final long GIB = 1L << 30;

    private final GrowthRule rule = new GrowthRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(grown(1, 1))
                .failing(grown(1, 4))
                .notApplicable(Bustle.quiet().facts())
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, pass",
        "1, 3, pass",
        "1, 4, WARNING",
        "0, 0, pass",
        "0, 1, pass",
        "0, 2, WARNING",
        "-5, 2, WARNING",
        "4, -3, pass",
        "10, 30, pass",
        "10, 31, WARNING"
    })
    void compares_the_last_day_with_those_before(int before, int last, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, grown(before, last)));
    }

    @Test
    void says_what_it_compared() {
        assertEquals(
                "WARNING 112.0 GiB, grew by 6.0 GiB in the last day, by 1.0 GiB a day before",
                Told.one(rule, grown(1, 6)));
    }

    @ParameterizedTest
    @CsvSource({"300, pass", "200, pass", "199, WARNING", "150, WARNING", "111, WARNING", "100, WARNING"})
    void judges_the_room_that_is_left_at_the_fastest_pace(long room, String verdict) {
        Growth growth = growth(1).room(room * GIB);
        assertEquals(
                verdict,
                Told.verdicts(
                        rule, Bustle.quiet().size(109 * GIB).growth(growth).facts()));
    }

    @Test
    void says_when_the_room_is_used_up() {
        assertEquals(
                "WARNING 109.0 GiB, growing by 3.0 GiB a day: the room is used up in 13 days",
                Told.one(
                        rule,
                        Bustle.quiet()
                                .size(109 * GIB)
                                .growth(growth(1).room(150 * GIB))
                                .facts()));
        assertEquals(
                "WARNING 109.0 GiB are more than the room declared for it",
                Told.one(
                        rule,
                        Bustle.quiet()
                                .size(109 * GIB)
                                .growth(Growth.NONE.room(100 * GIB))
                                .facts()));
    }

    @Test
    void says_since_when_it_looks() {
        Growth young = Growth.NONE.add(Upkeep.NOW.minus(Duration.ofHours(40)), 4 * GIB);
        assertEquals(
                "n/a 4.0 GiB, looked at since 2026-11-19T20:00:00Z: growth is judged after two days",
                Told.one(rule, Bustle.quiet().growth(young).facts()));
        assertEquals(
                "n/a 4.0 GiB, looked at since 2026-11-21T12:00:00Z: growth is judged after two days; the room declared"
                        + " lasts so far",
                Told.one(rule, Bustle.quiet().growth(Growth.NONE.room(9 * GIB)).facts()));
    }

    /** 100 GiB a week ago, growing by so many GiB a day for six days. */
    private static Growth growth(int before) {
        Growth growth = Growth.NONE;
        for (int day = 7; day >= 1; day--) {
            growth = growth.add(Upkeep.NOW.minus(Duration.ofDays(day)), (100 + (7L - day) * before) * GIB);
        }
        return growth;
    }

    private static ActivityFacts grown(int before, int last) {
        return Bustle.quiet()
                .size((100 + 6L * before + last) * GIB)
                .growth(growth(before))
                .facts();
    }
}
