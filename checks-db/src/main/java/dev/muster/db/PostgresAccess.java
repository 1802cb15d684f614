package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the role that logged in may do. What the session does with SET ROLE it can take back, so it does not count. */
final class PostgresAccess {
    private static final List<String> ATTRIBUTES =
            List.of("SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS");

    private static final String ROLES = """
            WITH RECURSIVE member AS (
              SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user
              UNION
              SELECT m.roleid FROM pg_catalog.pg_auth_members m JOIN member ON member.oid = m.member%s)
            SELECT r.rolname, r.rolname = session_user,
              r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolreplication, r.rolbypassrls
            FROM pg_catalog.pg_roles r JOIN member ON member.oid = r.oid
            """;

    /** From 16 on a membership may be of no use. */
    private static final String USEFUL = " WHERE m.inherit_option OR m.set_option OR m.admin_option";

    private static final String ME = "(SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user)";

    private static final String OWNED = "SELECT " + PostgresRow.TABLE
            + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND " + PostgresRow.OWN_SCHEMA
            + " AND c.relowner = " + ME
            + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'"
            + " AND d.classid = 'pg_catalog.pg_class'::regclass)"
            + " ORDER BY 1 LIMIT 100";

    private static final String OWNED_SCHEMAS = "SELECT quote_ident(n.nspname) FROM pg_catalog.pg_namespace n WHERE "
            + PostgresRow.OWN_SCHEMA + " AND n.nspowner = " + ME + " ORDER BY 1 LIMIT 100";

    private static final String OWNS_DATABASE =
            "SELECT datdba = " + ME + " FROM pg_catalog.pg_database WHERE datname = current_database()";

    private static final String CREATES = "(SELECT 'DATABASE ' || quote_ident(current_database())"
            + " WHERE has_database_privilege(session_user, current_database(), 'CREATE') AND NOT coalesce("
            + "(SELECT datdba = " + ME + " FROM pg_catalog.pg_database WHERE datname = current_database()), false))"
            + " UNION ALL (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_namespace n WHERE "
            + PostgresRow.OWN_SCHEMA + " AND has_schema_privilege(session_user, n.oid, 'CREATE') ORDER BY 1 LIMIT 100)";

    private PostgresAccess() {}

    private record Role(String name, boolean me, Set<String> attributes) {}

    static Access read(PostgresAsk ask) throws SQLException {
        Fact<List<Role>> roles =
                ask.rows(PostgresRow.filled(ROLES, ask.atLeast(16) ? USEFUL : ""), PostgresAccess::role);
        if (roles.value().isEmpty()) {
            // Nothing true can be said of an account whose attributes are not seen.
            throw new SQLException(roles.why(), "42501");
        }
        Set<String> own = new HashSet<>();
        Map<String, Set<String>> others = new HashMap<>();
        for (Role role : roles.value().get()) {
            if (role.me()) {
                own.addAll(role.attributes());
            } else {
                others.put(role.name(), role.attributes());
            }
        }
        return new Access.Postgres(
                own,
                others,
                names(ask, OWNED),
                names(ask, OWNED_SCHEMAS),
                ask.row(OWNS_DATABASE, row -> row.getBoolean(1)),
                names(ask, CREATES),
                PostgresOpen.schemas(ask),
                PostgresOpen.tables(ask),
                PostgresOpen.definers(ask),
                PostgresHosts.hash(ask),
                PostgresHosts.lines(ask));
    }

    private static Fact<List<String>> names(PostgresAsk ask, String sql) throws SQLException {
        return ask.rows(sql, row -> row.getString(1));
    }

    private static Role role(ResultSet row) throws SQLException {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            if (row.getBoolean(i + 3)) {
                attributes.add(ATTRIBUTES.get(i));
            }
        }
        return new Role(row.getString(1), row.getBoolean(2), Set.copyOf(attributes));
    }
}
