package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VacuumTablesRuleTest {
    private final VacuumTablesRule rule = new VacuumTablesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(with(1))
                .notApplicable(Upkeep.well(Upkeep.MARIADB).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, pass", "1, 1, WARNING", "20, 20, WARNING", "21, 21, WARNING", "900, 21, WARNING"})
    void tells_of_twenty_tables_and_how_many_more_there_are(int off, int outcomes, String first) {
        assertEquals(outcomes, rule.judge(with(off)).size());
        assertEquals(first, Told.verdicts(rule, with(off)).split(" ", 2)[0]);
    }

    @Test
    void names_some_of_the_rest() {
        assertEquals(
                "WARNING and more: 7 more like these: public.t20, public.t21, public.t22, public.t23, public.t24 and 2 more",
                Told.all(rule, with(27)).get(20));
    }

    private static MaintenanceFacts with(int off) {
        return Upkeep.well()
                .tables(IntStream.range(0, off)
                        .mapToObj(i -> new MaintenanceFacts.Table(
                                "public.t" + i, 1, 0, 0, Optional.empty(), Optional.empty(), true))
                        .toArray(MaintenanceFacts.Table[]::new))
                .facts();
    }
}
