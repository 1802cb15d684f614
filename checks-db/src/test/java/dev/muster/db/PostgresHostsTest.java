package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.db.Access.HostLine;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class PostgresHostsTest {
    private final PostgresServer server = PostgresServer.shared();

    @AutoClose
    private final PostgresDatabase shop = PostgresDatabase.fresh();

    private static Access.Postgres access(DataSource source) throws SQLException {
        return PostgresLook.as(source, Catalog::access).postgres().orElseThrow();
    }

    private Access.Postgres access(PostgresRole role) throws SQLException {
        return access(shop.as(role));
    }

    @Test
    void a_superuser_sees_hashes_and_hosts() throws Exception {
        Access.Postgres access = access(PostgresRole.SUPERUSER);

        assertEquals(Set.of("SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS"), access.attributes());
        assertEquals(Fact.of("SCRAM-SHA-256"), access.hash());
        assertEquals(
                Fact.of(List.of(
                        new HostLine("hostssl", List.of("all"), List.of("all"), "127.0.0.1/32", "scram-sha-256"),
                        new HostLine(
                                "hostssl",
                                List.of("replication"),
                                List.of("replicator"),
                                "127.0.0.1/32",
                                "scram-sha-256"))),
                access.hosts());
        assertTrue(access.creates().value().orElseThrow().contains("shop"));
    }

    @Test
    void addresses_of_hosts_are_told_as_they_are_written() throws Throwable {
        List<String> lines = List.of(
                "local all all scram-sha-256",
                "host all app 10.0.0.0/8 md5",
                "host shop +app,\"O'Hara\" 2001:db8::/32 scram-sha-256",
                "host all all all reject",
                "host all all samenet reject",
                "host all all db.example.com reject",
                "host nonsense");
        server.withHosts(lines, () -> {
            List<HostLine> seen = access(PostgresRole.SUPERUSER).hosts().value().orElseThrow();

            assertEquals(
                    List.of("", "10.0.0.0/8", "2001:db8::/32", "all", "samenet", "db.example.com"),
                    seen.subList(0, 6).stream().map(HostLine::address).toList());
            assertEquals(new HostLine("local", List.of("all"), List.of("all"), "", "scram-sha-256"), seen.get(0));
            assertEquals(List.of("+app", "O'Hara"), seen.get(2).users());
            assertEquals(8, seen.size());
        });
    }

    @Test
    void granted_views_of_hosts_and_hashes_are_used() throws Throwable {
        shop.run(
                "GRANT SELECT ON pg_hba_file_rules TO app",
                "GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO app",
                "GRANT SELECT (rolname, rolpassword) ON pg_authid TO app",
                "SET password_encryption = 'md5'; ALTER ROLE app PASSWORD 'only for this test'");
        server.withHosts(List.of("hostssl all app 127.0.0.1/32 md5"), () -> {
            Access.Postgres access = access(shop.as("app", "only for this test"));

            assertEquals(Fact.of("md5"), access.hash());
            assertEquals(3, access.hosts().value().orElseThrow().size());
        });
    }

    @Test
    void a_role_without_a_password_has_no_hash() throws Throwable {
        shop.run("GRANT SELECT (rolname, rolpassword) ON pg_authid TO app");
        server.withHosts(List.of("hostssl all app 127.0.0.1/32 trust"), () -> {
            shop.run("ALTER ROLE app PASSWORD NULL");
            assertEquals(
                    Fact.absent("the role has no password"),
                    access(PostgresRole.APP).hash());
        });
    }
}
