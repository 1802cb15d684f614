package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.MaintenanceFacts.Fleeting;
import dev.muster.db.MaintenanceFacts.Sequence;
import dev.muster.db.MaintenanceFacts.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class PostgresMaintenanceTest {
    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private MaintenanceFacts look() throws SQLException {
        return PostgresLook.maintenance(shop.as(PostgresRole.APP));
    }

    private static <T> T seen(Fact<T> fact) {
        return fact.value().orElseThrow();
    }

    @Test
    void a_shop_in_order_has_nothing_to_tell() throws Exception {
        MaintenanceFacts facts = look();

        assertEquals(Fact.of(false), facts.standby());
        assertTrue(seen(facts.statisticsSince()).isPresent());
        assertEquals(
                Set.of("shop.customers", "shop.orders"),
                Set.copyOf(seen(facts.tables()).stream().map(Table::name).toList()));
        assertTrue(seen(facts.oldestTransaction()) < 1_000_000);
        assertEquals(Fact.of(false), facts.indexing());
        assertEquals(Fact.of(List.of()), facts.brokenIndexes());
        assertEquals(Fact.of(List.of()), facts.foreignKeys());
        assertEquals(Fact.of(List.of()), facts.twins());
        assertEquals(Fact.of(List.of()), facts.keyless());
        assertEquals(Fact.of(false), facts.clustered());
        assertEquals(Fact.of(List.of()), facts.fleeting());
        assertEquals(
                Fact.of(List.of(
                        new Sequence("shop.customers.id", Fact.of(0L), Long.MAX_VALUE),
                        new Sequence("shop.order_number", Fact.of(0L), Long.MAX_VALUE),
                        new Sequence("shop.orders.id", Fact.of(0L), Long.MAX_VALUE))),
                facts.sequences());
    }

    @Test
    void tables_tell_their_rows_and_when_they_were_looked_after() throws Exception {
        shop.run(
                "CREATE TABLE shop.big (id int PRIMARY KEY) WITH (autovacuum_enabled = off)",
                "CREATE TABLE shop.kept (id int PRIMARY KEY) WITH (autovacuum_enabled = true)",
                "INSERT INTO shop.big SELECT generate_series(1, 1000)",
                "DELETE FROM shop.big WHERE id <= 300",
                "CREATE MATERIALIZED VIEW shop.seen AS SELECT 1 AS one");
        // What a session did is counted when it ends.
        shop.run("ANALYZE shop.big");
        shop.run("UPDATE shop.big SET id = -id WHERE id <= 350");
        PostgresSql.await(
                shop.as(PostgresRole.SUPERUSER),
                "SELECT n_mod_since_analyze = 50 FROM pg_stat_user_tables WHERE relname = 'big'");
        List<Table> tables = seen(look().tables());

        Table big = tables.get(0);
        assertEquals("shop.big", big.name());
        assertEquals(700, big.live());
        assertEquals(350, big.dead());
        assertEquals(50, big.changed());
        assertTrue(big.analysed().isPresent());
        assertEquals(Optional.empty(), big.vacuumed());
        assertTrue(big.autovacuumOff());
        assertEquals(5, tables.size());
        assertFalse(tables.stream()
                .filter(table -> table.name().equals("shop.kept"))
                .findFirst()
                .orElseThrow()
                .autovacuumOff());
    }

    @Test
    void rows_are_still_known_after_the_counters_began_anew() throws Exception {
        shop.run("CREATE TABLE shop.big (id int PRIMARY KEY)", "INSERT INTO shop.big SELECT generate_series(1, 1000)");
        shop.run("ANALYZE shop.big");
        shop.run("SELECT pg_stat_reset()");
        assertEquals(1000, seen(look().tables()).get(0).live());
        assertTrue(seen(look().statisticsSince()).isPresent());
    }

    @Test
    void tables_without_a_key_are_named_but_not_partitions_nor_those_of_tools() throws Exception {
        shop.run(
                "CREATE TABLE shop.loose (id int UNIQUE)",
                "CREATE TABLE shop.parts (id int) PARTITION BY RANGE (id)",
                "CREATE TABLE shop.part PARTITION OF shop.parts DEFAULT",
                "CREATE TABLE shop.databasechangelog (id text)",
                "CREATE TABLE shop.brought (id text)",
                "ALTER EXTENSION pg_stat_statements ADD TABLE shop.brought",
                "CREATE VIEW shop.view AS SELECT 1 AS one");
        assertEquals(Fact.of(List.of("shop.loose", "shop.parts")), look().keyless());
    }

    @Test
    void tables_without_a_key_matter_more_where_their_rows_are_published() throws Exception {
        shop.run("CREATE TABLE shop.loose (id int)", "CREATE PUBLICATION keyed FOR TABLE shop.orders");
        assertEquals(Fact.of(false), look().clustered());
        shop.run("CREATE PUBLICATION additions FOR TABLE shop.loose WITH (publish = 'insert')");
        assertEquals(Fact.of(false), look().clustered());
        shop.run("CREATE PUBLICATION everything FOR ALL TABLES");
        assertEquals(Fact.of(true), look().clustered());
        shop.run("ALTER TABLE shop.loose REPLICA IDENTITY FULL");
        assertEquals(Fact.of(false), look().clustered());
    }

    @Test
    void tables_that_a_crash_empties_are_named() throws Exception {
        shop.run("CREATE UNLOGGED TABLE shop.cart (id int PRIMARY KEY)");
        assertEquals(Fact.of(List.of(new Fleeting("shop.cart", "UNLOGGED"))), look().fleeting());
    }

    @Test
    void sequences_have_the_room_of_the_column_they_count_for() throws Exception {
        shop.run(
                "CREATE TABLE shop.tiny (id smallserial PRIMARY KEY)",
                "CREATE SEQUENCE shop.free",
                "CREATE TABLE shop.narrow (id int PRIMARY KEY DEFAULT nextval('shop.free'))",
                "CREATE SEQUENCE shop.down INCREMENT -1 MINVALUE -100",
                "CREATE SEQUENCE shop.round MAXVALUE 10 CYCLE",
                "GRANT SELECT ON ALL SEQUENCES IN SCHEMA shop TO app",
                "REVOKE ALL ON SEQUENCE shop.order_number FROM app",
                "SELECT setval('shop.tiny_id_seq', 30000)",
                "SELECT setval('shop.down', -60)",
                "SELECT setval('shop.free', 1000000)");
        List<Sequence> sequences = seen(look().sequences());

        assertEquals(
                List.of(
                        new Sequence("shop.tiny.id", Fact.of(30000L), 32767),
                        new Sequence("shop.down", Fact.of(60L), 100),
                        new Sequence("shop.narrow.id", Fact.of(1_000_000L), Integer.MAX_VALUE)),
                sequences.subList(0, 3));
        assertEquals(
                new Sequence(
                        "shop.order_number",
                        Fact.denied("GRANT SELECT ON SEQUENCE shop.order_number TO app"),
                        Long.MAX_VALUE),
                sequences.get(sequences.size() - 1));
        assertEquals(6, sequences.size());
    }

    @Test
    void temporary_tables_are_not_looked_at() throws Exception {
        try (Connection connection = shop.as(PostgresRole.SUPERUSER).getConnection()) {
            PostgresSql.run(connection, "CREATE TEMPORARY TABLE mine (id int)", "CREATE TEMPORARY SEQUENCE counts");
            MaintenanceFacts facts = look();
            assertEquals(Fact.of(List.of()), facts.keyless());
            assertEquals(2, seen(facts.tables()).size());
            assertEquals(3, seen(facts.sequences()).size());
        }
    }
}
