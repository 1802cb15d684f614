package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what is open to everybody. What an extension brought is its authors' matter, and left out. */
final class PostgresOpen {
    private static final String SCHEMAS = """
            SELECT quote_ident(n.nspname) FROM pg_catalog.pg_namespace n, aclexplode(n.nspacl) a
            WHERE a.grantee = 0 AND a.privilege_type = 'CREATE' ORDER BY 1 LIMIT 100
            """;

    private static final String TABLES =
            String.format(Locale.ROOT, """
            WITH open AS (
              SELECT c.oid, a.privilege_type FROM pg_catalog.pg_class c, aclexplode(c.relacl) a
              WHERE c.oid %1$s AND a.grantee = 0 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
              UNION
              SELECT t.attrelid, a.privilege_type FROM pg_catalog.pg_attribute t, aclexplode(t.attacl) a
              WHERE t.attrelid %1$s AND t.attacl IS NOT NULL AND NOT t.attisdropped AND a.grantee = 0)
            SELECT %2$s, array_agg(open.privilege_type ORDER BY 1)
            FROM open JOIN pg_catalog.pg_class c ON c.oid = open.oid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE %3$s AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            GROUP BY 1 ORDER BY 1 LIMIT 100
            """, PostgresRow.OWN, PostgresRow.TABLE, PostgresRow.OWN_SCHEMA);

    /** What is written BEGIN ATOMIC was bound when it was made, and needs no search path. */
    private static final String DEFINERS = String.format(Locale.ROOT, """
            SELECT format('%%I.%%I(%%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
              EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE')
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            WHERE p.oid %s AND p.prosecdef AND p.prosqlbody IS NULL AND %s
              AND NOT EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search\\_path=%%')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
            ORDER BY 2 DESC, 1 LIMIT 100
            """, PostgresRow.OWN, PostgresRow.OWN_SCHEMA);

    private PostgresOpen() {}

    static Fact<List<String>> schemas(PostgresAsk ask) throws SQLException {
        return ask.rows(SCHEMAS, row -> row.getString(1));
    }

    static Fact<Map<String, Set<String>>> tables(PostgresAsk ask) throws SQLException {
        return ask.rows(TABLES, row -> Map.entry(row.getString(1), Set.copyOf(PostgresRow.texts(row, 2))))
                .map(PostgresOpen::map);
    }

    private static Map<String, Set<String>> map(List<Map.Entry<String, Set<String>>> entries) {
        Map<String, Set<String>> map = new TreeMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    static Fact<List<Access.Definer>> definers(PostgresAsk ask) throws SQLException {
        return ask.rows(DEFINERS, PostgresOpen::definer);
    }

    private static Access.Definer definer(ResultSet row) throws SQLException {
        return new Access.Definer(row.getString(1), row.getBoolean(2));
    }
}
