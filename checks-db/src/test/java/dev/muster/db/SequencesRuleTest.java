package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SequencesRuleTest {
    private final SequencesRule rule = new SequencesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .passing(Upkeep.well(Upkeep.MYSQL).facts())
                .passing(Upkeep.well().sequences().facts())
                .failing(of(85, 100))
                .notApplicable(Upkeep.well(Upkeep.H2).facts())
                .notApplicable(of(-3, -1))
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, pass",
        "84, 100, pass",
        "85, 100, WARNING",
        "94, 100, WARNING",
        "95, 100, ERROR",
        "100, 100, ERROR",
        "120, 100, ERROR",
        "-5, 100, pass",
        "2147483647, 2147483647, ERROR",
        "2147483647, 9223372036854775807, pass",
        "9223372036854775807, 9223372036854775807, ERROR"
    })
    void judges_what_is_left(long used, long room, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(used, room)));
    }

    @Test
    void says_one_thing_of_all_that_are_fine_and_one_of_each_that_is_not() {
        MaintenanceFacts facts = Upkeep.well()
                .sequences(
                        Upkeep.sequence("a", 1, 100),
                        new MaintenanceFacts.Sequence("b", Fact.denied("GRANT SELECT ON b TO app"), 100),
                        Upkeep.sequence("c", 90, 100),
                        Upkeep.sequence("d", 99, 100),
                        Upkeep.sequence("e", 2, 100))
                .facts();
        assertEquals(
                List.of(
                        "ERROR d: 99 % of 100 numbers are given out, 1 are left; after the last one every insert fails",
                        "WARNING c: 90 % of 100 numbers are given out, 10 are left; after the last one every insert"
                                + " fails",
                        "? b: this account may not see it: GRANT SELECT ON b TO app",
                        "pass 2 others with enough room"),
                Told.all(rule, facts));
    }

    @Test
    void names_the_fullest() {
        assertEquals(
                "pass of 2 sequences the fullest is b, at 40 %",
                Told.one(
                        rule,
                        Upkeep.well()
                                .sequences(Upkeep.sequence("a", 1, 100), Upkeep.sequence("b", 40, 100))
                                .facts()));
    }

    @Test
    void tells_of_twenty_that_it_may_not_see_and_how_many_more_there_are() {
        MaintenanceFacts.Sequence[] hidden = IntStream.range(0, 30)
                .mapToObj(i -> new MaintenanceFacts.Sequence("s" + i, Fact.denied("GRANT"), 100))
                .toArray(MaintenanceFacts.Sequence[]::new);
        List<String> told = Told.all(rule, Upkeep.well().sequences(hidden).facts());
        assertEquals(21, told.size());
        assertEquals("? and more: 10 more like these: s20, s21, s22, s23, s24 and 5 more", told.get(20));
    }

    private static MaintenanceFacts of(long used, long room) {
        return Upkeep.well().sequences(Upkeep.sequence("s", used, room)).facts();
    }
}
