package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ActivityRulesTest {
    static final List<Product> PRODUCTS = List.of(Upkeep.POSTGRES, Upkeep.MARIADB, Upkeep.MYSQL);

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void finds_nothing_in_a_quiet_server(Product product) {
        assertEquals(
                List.of(),
                Told.findings(ActivityRules.ALL, Bustle.quiet(product).facts()));
        assertEquals(
                List.of(),
                Told.findings(ActivityRules.ALL, Bustle.quiet(product).first().facts()));
    }

    @ParameterizedTest
    @MethodSource
    void finds_a_single_weakness_and_nothing_else(String id, Bustle weak) {
        assertEquals(List.of(id), Told.findings(ActivityRules.ALL, weak.facts()));
    }

    static Stream<Arguments> finds_a_single_weakness_and_nothing_else() {
        return Stream.of(
                Arguments.of("db.transactions.idle", Bustle.quiet().with(Bustle.transaction(4711, 61, 62))),
                Arguments.of("db.transactions.long", Bustle.quiet().with(Bustle.transaction(4711, -1, 601))),
                Arguments.of("db.transactions.prepared", Bustle.quiet().prepared("tx1", 61)),
                Arguments.of("db.statements.slow", Bustle.quiet().with(Bustle.statement("7", 100, 1000))),
                Arguments.of("db.errors.deadlocks", Bustle.quiet().count("deadlocks", 8)),
                Arguments.of("db.errors.sessions", Bustle.quiet().count("sessions_killed", 3)),
                Arguments.of("db.integrity.checksums", Bustle.quiet().count("checksum_failures", 1)),
                Arguments.of(
                        "db.growth",
                        Bustle.quiet()
                                .growth(Growth.NONE.room(4L << 30).add(Upkeep.NOW.minus(Duration.ofDays(1)), 1))));
    }

    @Test
    void says_of_nothing_that_it_could_not_see_that_it_is_well() {
        for (Rule<ActivityFacts> rule : ActivityRules.ALL) {
            assertEquals(
                    "? this account may not see it: " + Upkeep.GRANT,
                    Told.one(rule, Bustle.quiet().denied().facts()));
        }
    }

    @Test
    void does_not_judge_a_server_that_it_does_not_know() {
        for (Rule<ActivityFacts> rule : ActivityRules.ALL) {
            assertEquals(
                    "n/a H2 2.5 is not looked into: only PostgreSQL, MariaDB and MySQL are",
                    Told.one(rule, Bustle.quiet(Upkeep.H2).facts()));
        }
    }
}
