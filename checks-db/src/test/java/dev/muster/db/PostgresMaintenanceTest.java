package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.db.MaintenanceFacts.Fleeting;
import dev.muster.db.MaintenanceFacts.ForeignKey;
import dev.muster.db.MaintenanceFacts.Sequence;
import dev.muster.db.MaintenanceFacts.Table;
import dev.muster.db.MaintenanceFacts.Twins;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresMaintenanceTest {
    private PostgresDatabase shop;

    @BeforeEach
    void open() throws Exception {
        shop = PostgresServer.shared().database();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private MaintenanceFacts look() throws SQLException {
        return PostgresLook.as(shop.as(PostgresRole.APP), Catalog::maintenance);
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
    void an_index_that_failed_is_broken() throws Exception {
        shop.run("CREATE TABLE shop.twice (id int PRIMARY KEY, n int)", "INSERT INTO shop.twice VALUES (1, 1), (2, 1)");
        try {
            shop.run("CREATE UNIQUE INDEX CONCURRENTLY twice_n ON shop.twice (n)");
        } catch (SQLException e) {
            assertEquals("23505", e.getSQLState());
        }
        assertEquals(Fact.of(List.of("shop.twice_n on shop.twice")), look().brokenIndexes());
    }

    @Test
    void an_index_that_is_being_built_is_told() throws Exception {
        try (Connection writer = shop.as(PostgresRole.APP).getConnection()) {
            writer.setAutoCommit(false);
            PostgresSql.run(writer, "INSERT INTO shop.customers (email) VALUES ('a@example.com')");
            CompletableFuture<Void> building = CompletableFuture.runAsync(() -> {
                try {
                    shop.run("SET lock_timeout = 0", "CREATE INDEX CONCURRENTLY slow ON shop.customers (email, id)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            PostgresSql.await(shop.as(PostgresRole.APP), "SELECT count(*) = 1 FROM pg_stat_progress_create_index");
            assertEquals(Fact.of(true), look().indexing());
            writer.rollback();
            building.join();
        }
        assertEquals(Fact.of(false), look().indexing());
    }

    @Test
    void foreign_keys_want_an_index_that_begins_with_them() throws Exception {
        shop.run(
                "CREATE TABLE shop.pairs (a int, b int, PRIMARY KEY (a, b))",
                "CREATE TABLE shop.refers (x int PRIMARY KEY, a int, b int, c bigint REFERENCES shop.customers,"
                        + " FOREIGN KEY (a, b) REFERENCES shop.pairs)",
                "CREATE INDEX partly ON shop.refers (c) WHERE c > 0",
                "CREATE INDEX later ON shop.refers (x, c)",
                "CREATE INDEX included ON shop.refers (x) INCLUDE (c)",
                "CREATE INDEX half ON shop.refers (a, x, b)",
                "INSERT INTO shop.refers SELECT generate_series(1, 500)");
        shop.run("ANALYZE shop.refers");
        assertEquals(
                List.of(
                        new ForeignKey("refers_a_b_fkey", "shop.refers", "a, b", 500),
                        new ForeignKey("refers_c_fkey", "shop.refers", "c", 500)),
                seen(look().foreignKeys()));
        shop.run("CREATE INDEX whole ON shop.refers (b, a, x)", "CREATE INDEX c ON shop.refers (c)");
        assertEquals(List.of(), seen(look().foreignKeys()));
    }

    @Test
    void a_foreign_key_of_a_partitioned_table_is_told_once() throws Exception {
        shop.run(
                "CREATE TABLE shop.parts (id int PRIMARY KEY, c bigint REFERENCES shop.customers) PARTITION BY HASH (id)",
                "CREATE TABLE shop.part1 PARTITION OF shop.parts FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
                "CREATE TABLE shop.part2 PARTITION OF shop.parts FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
                "INSERT INTO shop.parts SELECT generate_series(1, 500)");
        shop.run("ANALYZE shop.parts");
        assertEquals(List.of(new ForeignKey("parts_c_fkey", "shop.parts", "c", 500)), seen(look().foreignKeys()));
    }

    @Test
    void indexes_that_do_the_same_work_are_twins() throws Exception {
        shop.run(
                "CREATE INDEX twin ON shop.orders (customer)",
                "CREATE INDEX triplet ON shop.orders (customer)",
                "CREATE INDEX key_again ON shop.orders (id)",
                "CREATE UNIQUE INDEX key_again_unique ON shop.orders (id)");
        assertEquals(
                List.of(
                        new Twins("shop.orders", "shop.orders_customer", List.of("shop.triplet", "shop.twin")),
                        new Twins(
                                "shop.orders", "shop.orders_pkey", List.of("shop.key_again", "shop.key_again_unique"))),
                seen(look().twins()));
    }

    @Test
    void indexes_that_differ_in_anything_are_no_twins() throws Exception {
        shop.run(
                "CREATE TABLE shop.t (id int PRIMARY KEY, a int, s text, UNIQUE (a) DEFERRABLE)",
                "CREATE UNIQUE INDEX strict ON shop.t (a)",
                "CREATE INDEX i1 ON shop.t (s)",
                "CREATE INDEX i2 ON shop.t (s DESC)",
                "CREATE INDEX i3 ON shop.t (s text_pattern_ops)",
                "CREATE INDEX i4 ON shop.t (s COLLATE \"POSIX\")",
                "CREATE INDEX i5 ON shop.t (s) WHERE a > 1",
                "CREATE INDEX i6 ON shop.t (s) INCLUDE (a)",
                "CREATE INDEX i7 ON shop.t USING hash (s)",
                "CREATE INDEX i8 ON shop.t (lower(s))",
                "CREATE INDEX i9 ON shop.t (upper(s))",
                "CREATE INDEX i10 ON shop.t (s, a)",
                "ALTER TABLE shop.t ADD UNIQUE (s, a)",
                "ALTER TABLE shop.t ADD UNIQUE (a, s)");
        shop.run("DROP INDEX shop.i10");
        assertEquals(List.of(), seen(look().twins()));
    }

    @Test
    void the_index_of_a_partition_stays_with_its_parent() throws Exception {
        shop.run(
                "CREATE TABLE shop.parts (id int, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE shop.part PARTITION OF shop.parts DEFAULT",
                "CREATE INDEX a ON shop.parts (id)");
        assertEquals(List.of(new Twins("shop.parts", "shop.parts_pkey", List.of("shop.a"))), seen(look().twins()));
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
