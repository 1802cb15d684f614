package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All questions to a server in order, as each role. */
final class PostgresCatalogTest {
    private static PostgresDatabase shop;

    @BeforeAll
    static void open() throws Exception {
        shop = PostgresServer.shared().database();
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    private static <T> T look(PostgresRole role, PostgresLook.At<T> at) throws Exception {
        return PostgresLook.as(shop.as(role), at);
    }

    /** {@return the parts of a record that were not seen, and why} */
    private static List<String> unseen(Object facts) throws Exception {
        List<String> unseen = new ArrayList<>();
        for (RecordComponent part : facts.getClass().getRecordComponents()) {
            Object value = part.getAccessor().invoke(facts);
            if (value instanceof Fact<?> fact && fact.value().isEmpty()) {
                unseen.add(part.getName() + ": " + fact.why());
            }
        }
        return unseen;
    }

    @ParameterizedTest
    @EnumSource(
            value = PostgresRole.class,
            names = {"APP", "MONITOR", "SUPERUSER"})
    void every_role_sees_maintenance_activity_and_replication(PostgresRole role) throws Exception {
        assertEquals(List.of(), unseen(look(role, PostgresLook::maintenance)));
        assertEquals(List.of(), unseen(look(role, (catalog, ask) -> catalog.activity(ask, Optional.empty()))));
        assertEquals(List.of(), unseen(look(role, Catalog::replication)));
        assertTrue(look(role, Catalog::archiver).value().isPresent());
        assertTrue(look(role, Catalog::limits).value().isPresent());
        assertEquals(
                List.of("pg_stat_statements", "plpgsql"),
                look(role, Catalog::extensions).value().orElseThrow());
    }

    @Test
    void the_hidden_settings_are_those_that_only_the_superuser_sees() throws Exception {
        ServerSettings app = look(PostgresRole.APP, Catalog::settings);
        ServerSettings monitor = look(PostgresRole.MONITOR, Catalog::settings);
        ServerSettings superuser = look(PostgresRole.SUPERUSER, Catalog::settings);

        Set<String> hidden = new TreeSet<>(superuser.values().keySet());
        hidden.removeAll(app.values().keySet());
        assertEquals(hidden, new TreeSet<>(app.hidden()));
        assertEquals(superuser.values().keySet(), monitor.values().keySet());
        assertEquals(Set.of(), monitor.hidden());
        assertEquals("GRANT pg_read_all_settings TO app", app.grant());
        assertEquals(Fact.denied(app.grant()), app.get("shared_preload_libraries"));
        assertEquals(Fact.of("pg_stat_statements"), monitor.get("shared_preload_libraries"));
        assertTrue(app.get("no_such_setting") instanceof Fact.Absent<String>);
        assertEquals(Fact.of(true), app.on("fsync"));
    }

    @Test
    void questions_are_limited_to_two_seconds_and_only_within_their_transaction() throws Exception {
        PostgresCatalog catalog = new PostgresCatalog();
        ServerSettings settings = look(PostgresRole.APP, Catalog::settings);

        assertEquals(Fact.of(2000L), settings.number("statement_timeout"));
        assertEquals("", catalog.unlimit(settings));
        Fact<List<Integer>> slow =
                look(PostgresRole.APP, (same, ask) -> ask.rows("SELECT 1 FROM pg_sleep(9)", "", row -> row.getInt(1)));
        assertTrue(slow.why().contains("took longer than 2 s"), slow.why());
    }

    @Test
    void a_session_says_who_it_is_and_how_it_came() throws Exception {
        SessionFacts session = look(PostgresRole.APP, Catalog::session);

        assertEquals("app", session.user());
        assertEquals(shop.name(), session.database());
        assertEquals(Fact.of(true), session.loopback());
        SessionFacts.Tls tls = session.tls().value().flatMap(it -> it).orElseThrow();
        assertEquals("TLSv1.3", tls.version());
        assertTrue(tls.cipher().startsWith("TLS_"), tls.cipher());
        assertEquals(Fact.of(false), session.standby());
        assertEquals(Fact.of("UTF8"), session.encoding());
        boolean tells = look(PostgresRole.APP, (catalog, ask) -> ask.product().atLeast(16, 0));
        assertEquals(
                tells ? Optional.of("scram-sha-256") : Optional.empty(),
                session.method().value());
        assertEquals(tells, session.method().why().isEmpty());
    }

    @Test
    void a_plain_session_and_one_without_a_password_are_told() throws Throwable {
        shop.server().withHosts(List.of("hostnossl all app 127.0.0.1/32 trust"), () -> {
            var plain = shop.as(PostgresRole.APP);
            plain.setSslMode("disable");
            SessionFacts session = PostgresLook.as(plain, Catalog::session);

            assertEquals(Fact.of(Optional.empty()), session.tls());
            assertTrue(Set.of("", "trust").contains(session.method().value().orElse("")));
        });
    }

    @Test
    void what_the_session_was_changed_to_does_not_hide_who_logged_in() throws Exception {
        var source = shop.as(PostgresRole.SUPERUSER);
        source.setOptions("-c role=app");
        assertEquals("postgres", PostgresLook.as(source, Catalog::session).user());
        Access.Postgres access =
                PostgresLook.as(source, Catalog::access).postgres().orElseThrow();
        assertTrue(access.attributes().contains("SUPERUSER"));
        assertFalse(access.hosts().why().isEmpty());
    }

    @Test
    void an_older_server_is_asked_what_it_knows() throws Exception {
        Optional<Product> old = Optional.of(PostgresLook.postgres(14, 20));
        DataSource app = shop.as(PostgresRole.APP);

        assertEquals(List.of(), unseen(PostgresLook.as(app, old, PostgresLook::maintenance)));
        assertEquals(List.of(), unseen(PostgresLook.as(app, old, Catalog::replication)));
        assertEquals(
                Map.of(),
                PostgresLook.as(app, old, Catalog::access)
                        .postgres()
                        .orElseThrow()
                        .roles());
        SessionFacts session = PostgresLook.as(app, old, Catalog::session);
        assertEquals(
                Fact.absent("PostgreSQL 14.20 does not say how a session was let in; 16 and later do"),
                session.method());
        Set<String> hidden = PostgresLook.as(app, old, Catalog::settings).hidden();
        assertEquals(Set.of("shared_preload_libraries", "ssl_min_protocol_version"), hidden);
    }

    @Test
    void limits_of_role_and_database_count_where_there_are_any() throws Throwable {
        ConnectionLimits none = look(PostgresRole.APP, Catalog::limits).value().orElseThrow();
        assertEquals(100, none.most());
        assertEquals(3, none.reserved());
        assertEquals(Fact.of(Optional.empty()), none.role());
        assertEquals(Fact.of(Optional.empty()), none.database());
        assertEquals(Fact.of(Optional.empty()), none.idle());

        shop.run(
                "ALTER ROLE app CONNECTION LIMIT 20",
                "ALTER DATABASE " + shop.name() + " CONNECTION LIMIT 30",
                "ALTER ROLE app SET idle_session_timeout = '90s'");
        ConnectionLimits some = look(PostgresRole.APP, Catalog::limits).value().orElseThrow();
        shop.run(
                "ALTER ROLE app CONNECTION LIMIT -1",
                "ALTER DATABASE " + shop.name() + " CONNECTION LIMIT -1",
                "ALTER ROLE app RESET ALL");
        assertEquals(Fact.of(Optional.of(20)), some.role());
        assertEquals(Fact.of(Optional.of(30)), some.database());
        assertEquals(Fact.of(Optional.of(Duration.ofSeconds(90))), some.idle());
    }
}
