package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.Access.Definer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresAccessTest {
    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private static Access.Postgres access(DataSource source) throws SQLException {
        return PostgresLook.as(source, Catalog::access).postgres().orElseThrow();
    }

    private Access.Postgres access(PostgresRole role) throws SQLException {
        return access(shop.as(role));
    }

    @Test
    void an_ordinary_role_has_nothing_and_sees_what_is_missing() throws Exception {
        String lines =
                "GRANT SELECT ON pg_hba_file_rules TO app;" + " GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO app";
        String hash = "no grant but superuser's should; as one:"
                + " SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = 'app'";
        assertEquals(
                new Access.Postgres(
                        Set.of(),
                        Map.of(),
                        Fact.of(List.of()),
                        Fact.of(List.of()),
                        Fact.of(false),
                        Fact.of(List.of()),
                        Fact.of(List.of()),
                        Fact.of(Map.of()),
                        Fact.of(List.of()),
                        Fact.denied(hash),
                        Fact.denied(lines)),
                access(PostgresRole.APP));
    }

    @Test
    void memberships_are_followed_and_their_attributes_told() throws Exception {
        shop.run(
                "CREATE ROLE far CREATEDB BYPASSRLS",
                "CREATE ROLE near CREATEROLE",
                "GRANT far TO near",
                "GRANT near TO app",
                "ALTER ROLE app REPLICATION");
        try {
            Access.Postgres access = access(PostgresRole.APP);

            assertEquals(Set.of("REPLICATION"), access.attributes());
            assertEquals(Map.of("near", Set.of("CREATEROLE"), "far", Set.of("CREATEDB", "BYPASSRLS")), access.roles());
            assertEquals(
                    Set.of("pg_monitor", "pg_read_all_settings", "pg_read_all_stats", "pg_stat_scan_tables"),
                    access(PostgresRole.MONITOR).roles().keySet());
        } finally {
            shop.run("DROP ROLE near", "DROP ROLE far");
        }
    }

    @Test
    void a_membership_that_gives_nothing_is_none() throws Exception {
        if (!PostgresLook.as(
                shop.as(PostgresRole.APP), (catalog, ask) -> ask.product().atLeast(16, 0))) {
            return;
        }
        shop.run("GRANT owner TO app WITH INHERIT FALSE, SET FALSE");
        assertEquals(Map.of(), access(PostgresRole.APP).roles());
        shop.run("GRANT owner TO app WITH INHERIT FALSE, SET TRUE");
        assertEquals(Map.of("owner", Set.of()), access(PostgresRole.APP).roles());
    }

    @Test
    void what_a_role_owns_is_named() throws Exception {
        shop.run(
                "ALTER SCHEMA shop OWNER TO app",
                "ALTER TABLE shop.orders OWNER TO app",
                "CREATE VIEW shop.open AS SELECT 1 AS one",
                "ALTER VIEW shop.open OWNER TO app",
                "ALTER DATABASE " + shop.name() + " OWNER TO app");
        Access.Postgres access = access(PostgresRole.APP);

        assertEquals(Fact.of(List.of("shop.open", "shop.orders", "shop.orders_id_seq")), access.owned());
        assertEquals(Fact.of(List.of("shop")), access.ownedSchemas());
        assertEquals(Fact.of(true), access.ownsDatabase());
        assertTrue(access.creates().value().orElseThrow().contains("shop"));
    }

    @Test
    void what_is_open_to_everybody_is_named() throws Exception {
        shop.run(
                "GRANT ALL ON SCHEMA shop TO PUBLIC",
                "GRANT SELECT, UPDATE ON shop.orders TO PUBLIC",
                "GRANT SELECT (email) ON shop.customers TO PUBLIC");
        Access.Postgres access = access(PostgresRole.APP);

        assertEquals(Fact.of(List.of("shop")), access.openSchemas());
        assertEquals(Fact.of(List.of("shop")), access.creates());
        assertEquals(
                Fact.of(Map.of("shop.orders", Set.of("SELECT", "UPDATE"), "shop.customers", Set.of("SELECT"))),
                access.publicTables());
    }

    @Test
    void functions_with_the_rights_of_their_owner_are_named_unless_they_fix_their_path() throws Exception {
        String definer = " RETURNS int LANGUAGE sql SECURITY DEFINER ";
        shop.run(
                "CREATE FUNCTION shop.open(int, name text)" + definer + "AS 'SELECT 1'",
                "CREATE FUNCTION shop.closed()" + definer + "AS 'SELECT 1'",
                "REVOKE EXECUTE ON FUNCTION shop.closed() FROM PUBLIC",
                "CREATE FUNCTION shop.fixed()" + definer + "SET search_path = shop AS 'SELECT 1'",
                "CREATE FUNCTION shop.bound()" + definer + "BEGIN ATOMIC SELECT 1; END",
                "CREATE FUNCTION shop.invoker() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION shop.brought()" + definer + "AS 'SELECT 1'",
                "ALTER EXTENSION pg_stat_statements ADD FUNCTION shop.brought()");
        assertEquals(
                Fact.of(List.of(
                        new Definer("shop.open(integer, name text)", true), new Definer("shop.closed()", false))),
                access(PostgresRole.APP).definers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Hara", "x\"; DROP SCHEMA shop; --", "two\nlines", "Zo\u00eb \u2603", "%I %s ? :a $1"})
    void hostile_names_are_quoted_as_the_server_would(String hostile) throws Exception {
        String quoted = PostgresSql.name(hostile);
        shop.run(
                "CREATE ROLE " + quoted + " LOGIN PASSWORD 'only for this test'",
                "GRANT CONNECT ON DATABASE " + shop.name() + " TO " + quoted,
                "CREATE SCHEMA " + quoted + " AUTHORIZATION " + quoted,
                "CREATE TABLE " + quoted + "." + quoted + " (" + quoted + " int)",
                "GRANT SELECT ON " + quoted + "." + quoted + " TO PUBLIC");
        try {
            DataSource source = shop.as(hostile, "only for this test");
            Access.Postgres access = access(source);

            assertEquals(hostile, PostgresLook.as(source, Catalog::session).user());
            assertEquals(Fact.of(List.of(quoted)), access.ownedSchemas());
            assertEquals(
                    Set.of(quoted + "." + quoted),
                    access.publicTables().value().orElseThrow().keySet());
            assertTrue(
                    access.hosts().why().contains(" TO " + quoted + ";"),
                    access.hosts().why());
            assertTrue(access.hash().why().endsWith("rolname = " + PostgresSql.text(hostile)));
            assertEquals(
                    "GRANT pg_read_all_settings TO " + quoted,
                    PostgresLook.as(source, Catalog::settings).grant());
            assertEquals(
                    Fact.of(List.of(quoted + "." + quoted)),
                    PostgresLook.maintenance(source).keyless());
        } finally {
            shop.run("DROP OWNED BY " + quoted + " CASCADE", "DROP ROLE " + quoted);
        }
    }

    @Test
    void nothing_is_said_of_a_role_whose_attributes_are_not_seen() throws Exception {
        shop.run("REVOKE SELECT ON pg_roles FROM PUBLIC");
        SQLException e = assertThrows(SQLException.class, () -> access(PostgresRole.APP));
        assertEquals("this account may not see it: GRANT SELECT ON pg_roles TO app", e.getMessage());
        assertFalse(Refusal.of(e) == Refusal.CONNECTION);
    }
}
