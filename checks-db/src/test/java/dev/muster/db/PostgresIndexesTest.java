package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.db.MaintenanceFacts.ForeignKey;
import dev.muster.db.MaintenanceFacts.Twins;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class PostgresIndexesTest {
    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private MaintenanceFacts look() throws SQLException {
        return PostgresLook.maintenance(shop.as(PostgresRole.APP));
    }

    private static <T> T seen(Fact<T> fact) {
        return fact.value().orElseThrow();
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
}
