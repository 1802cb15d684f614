package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Rule;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MaintenanceRulesTest {
    static final List<Product> PRODUCTS = List.of(Upkeep.POSTGRES, Upkeep.MARIADB, Upkeep.MYSQL);

    @ParameterizedTest
    @FieldSource("PRODUCTS")
    void finds_nothing_in_a_well_kept_database(Product product) {
        assertEquals(
                List.of(),
                Told.findings(MaintenanceRules.ALL, Upkeep.well(product).facts()));
    }

    @ParameterizedTest
    @MethodSource
    void finds_a_single_weakness_and_nothing_else(String id, Upkeep weak) {
        assertEquals(List.of(id), Told.findings(MaintenanceRules.ALL, weak.facts()));
    }

    static Stream<Arguments> finds_a_single_weakness_and_nothing_else() {
        return Stream.of(
                Arguments.of("db.vacuum.on", Upkeep.well().setting("autovacuum", "off")),
                Arguments.of(
                        "db.vacuum.tables",
                        Upkeep.well()
                                .tables(new MaintenanceFacts.Table(
                                        "public.log",
                                        10,
                                        0,
                                        0,
                                        Optional.of(Upkeep.NOW),
                                        Optional.of(Upkeep.NOW),
                                        true))),
                Arguments.of(
                        "db.vacuum.dead-rows", Upkeep.well().tables(Upkeep.table("public.log", 20_000, 11_000, 0))),
                Arguments.of("db.vacuum.wraparound", Upkeep.well().oldest(600_000_000)),
                Arguments.of(
                        "db.statistics.fresh",
                        Upkeep.well().tables(Upkeep.table("public.log", 20_000, 0, 9_000, 1, 200))),
                Arguments.of(
                        "db.statistics.persistent",
                        Upkeep.well(Upkeep.MARIADB).setting("innodb_stats_persistent", "OFF")),
                Arguments.of("db.index.valid", Upkeep.well().broken("public.orders_day")),
                Arguments.of("db.index.foreign-keys", Upkeep.well().key("items_order_fk", 5_000)),
                Arguments.of("db.index.duplicate", Upkeep.well().twins("orders_pkey", "orders_id")),
                Arguments.of("db.schema.primary-key", Upkeep.well().keyless(List.of("public.log"))),
                Arguments.of("db.schema.durable-tables", Upkeep.well().fleeting("public.log", "UNLOGGED")),
                Arguments.of(
                        "db.schema.sequences", Upkeep.well().sequences(Upkeep.sequence("public.log_id", 99, 100))));
    }

    @Test
    void says_of_nothing_that_it_could_not_see_that_it_is_well() {
        MaintenanceFacts blind = Upkeep.well().denied().facts();
        for (Rule<MaintenanceFacts> rule : MaintenanceRules.ALL) {
            String told = Told.verdicts(rule, blind);
            assertTrue(told.matches("[?]( [?])*|n/a"), rule.info().id() + " " + told);
        }
    }

    @Test
    void does_not_judge_a_server_that_it_does_not_know() {
        MaintenanceFacts other = Upkeep.well(Upkeep.H2).facts();
        for (Rule<MaintenanceFacts> rule : MaintenanceRules.ALL) {
            assertEquals(
                    "n/a H2 2.5 is not looked into: only PostgreSQL, MariaDB and MySQL are", Told.one(rule, other));
        }
    }

    @Test
    void leaves_vacuum_and_statistics_of_a_standby_to_its_primary() {
        MaintenanceFacts standby = Upkeep.well()
                .standby()
                .setting("autovacuum", "off")
                .tables(Upkeep.table("public.log", 20_000, 90_000, 90_000, -1, -1))
                .since(Optional.of(Upkeep.NOW.minus(Duration.ofDays(3))))
                .facts();
        assertEquals(List.of(), Told.findings(MaintenanceRules.ALL, standby));
    }
}
