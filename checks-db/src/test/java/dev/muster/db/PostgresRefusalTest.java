package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an administrator closed is denied, with the line that opens it; everything else is still seen. */
final class PostgresRefusalTest {
    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private <T> T look(PostgresLook.At<T> at) throws SQLException {
        return PostgresLook.as(shop.as(PostgresRole.APP), at);
    }

    @Test
    void a_closed_view_is_named() throws Exception {
        shop.run("REVOKE SELECT ON pg_stat_archiver FROM PUBLIC", "REVOKE SELECT ON pg_stat_ssl FROM PUBLIC");

        assertEquals(Fact.denied("GRANT SELECT ON pg_stat_archiver TO app"), look(Catalog::archiver));
        SessionFacts session = look(Catalog::session);
        assertEquals(Fact.denied("GRANT SELECT ON pg_stat_ssl TO app"), session.tls());
        assertEquals("app", session.user());
    }

    @Test
    void a_closed_function_is_named() throws Exception {
        shop.run("REVOKE EXECUTE ON FUNCTION pg_is_in_recovery() FROM PUBLIC");

        Fact<Boolean> denied = Fact.denied("GRANT EXECUTE ON FUNCTION pg_is_in_recovery() TO app");
        assertEquals(denied, look(PostgresLook::maintenance).standby());
        SessionFacts session = look(Catalog::session);
        assertEquals(denied, session.standby());
        assertEquals("?", session.user());
        assertEquals(denied.why(), look(Catalog::replication).following().why());
        assertTrue(look(PostgresLook::maintenance).tables().value().isPresent());
    }

    @Test
    void several_closed_views_are_named_together() throws Exception {
        shop.run("REVOKE SELECT ON pg_stat_database, pg_stat_bgwriter FROM PUBLIC");
        assertEquals(
                Fact.denied("GRANT SELECT ON pg_stat_bgwriter TO app; GRANT SELECT ON pg_stat_database TO app"),
                look(PostgresLook::maintenance).statisticsSince());
    }

    @Test
    void where_nothing_can_be_looked_up_an_administrator_has_to() throws Exception {
        shop.run("REVOKE SELECT ON pg_class FROM PUBLIC");
        assertEquals(
                "this account may not see it: have an administrator see who may use pg_catalog pg_class"
                        + " pg_database pg_stat_progress_create_index",
                look((catalog, ask) -> new PostgresAsk(ask)
                                .row(
                                        "SELECT 1 FROM pg_catalog.pg_class, pg_stat_progress_create_index, pg_database",
                                        row -> row.getInt(1)))
                        .why());
    }

    @Test
    void closed_settings_are_all_hidden() throws Exception {
        shop.run("REVOKE SELECT ON pg_settings FROM PUBLIC");
        ServerSettings settings = look(Catalog::settings);

        assertEquals(Fact.denied("GRANT SELECT ON pg_settings TO app"), settings.get("fsync"));
        assertTrue(settings.get("no_such_setting") instanceof Fact.Absent<String>);
        assertEquals("GRANT SELECT ON pg_settings TO app", ((Fact.Denied<?>) look(Catalog::limits)).needs());
    }

    @Test
    void hashes_and_hosts_are_denied_too_where_rights_cannot_be_asked_for() throws Exception {
        shop.run("REVOKE EXECUTE ON FUNCTION has_column_privilege(text, text, text) FROM PUBLIC");
        Access.Postgres access = look(Catalog::access).postgres().orElseThrow();
        assertTrue(access.hash() instanceof Fact.Absent<String>, access.hash().why());
    }

    @Test
    void statistics_of_statements_are_denied_where_their_schema_is_closed() throws Exception {
        shop.run("REVOKE USAGE ON SCHEMA extensions FROM app");
        assertEquals(Fact.denied("GRANT USAGE ON SCHEMA extensions TO app"), statements());
        shop.run("DROP EXTENSION pg_stat_statements");
        assertEquals(Fact.absent("extension pg_stat_statements is not installed in this database"), statements());
        shop.run("REVOKE SELECT ON pg_extension FROM PUBLIC");
        assertEquals(Fact.denied("GRANT SELECT ON pg_extension TO app"), statements());
    }

    private Fact<List<ActivityFacts.Statement>> statements() throws SQLException {
        return look((catalog, ask) -> catalog.activity(ask, Optional.empty())).statements();
    }
}
