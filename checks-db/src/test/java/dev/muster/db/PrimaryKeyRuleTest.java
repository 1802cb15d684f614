package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrimaryKeyRuleTest {
    private final PrimaryKeyRule rule = new PrimaryKeyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Upkeep.well().facts())
                .failing(Upkeep.well().keyless(List.of("public.log")).facts())
                .failing(Upkeep.well(Upkeep.MYSQL).keyless(List.of("shop.log")).facts())
                .notApplicable(Upkeep.well(Upkeep.H2).facts())
                .inconclusive(Upkeep.well().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "true, POSTGRESQL, refused",
        "true, MARIADB, cluster",
        "false, POSTGRESQL, copy",
        "false, MARIADB, copy",
        ", MARIADB, copy"
    })
    void says_what_it_means_where_rows_are_replicated(Boolean clustered, Engine engine, String word) {
        Fact<Boolean> fact = clustered == null ? Fact.denied("GRANT") : Fact.of(clustered);
        Upkeep upkeep = Upkeep.well(engine == Engine.MARIADB ? Upkeep.MARIADB : Upkeep.POSTGRES)
                .keyless(List.of("log"))
                .clustered(fact);
        String told = Told.one(rule, upkeep.facts());
        assertTrue(told.startsWith("WARNING log: no primary key: ") && told.contains(word), told);
    }

    @Test
    void is_bounded() {
        List<String> names =
                IntStream.range(0, 900).mapToObj(i -> "public.t" + i).toList();
        assertEquals(
                Many.MOST + 1, rule.judge(Upkeep.well().keyless(names).facts()).size());
    }
}
