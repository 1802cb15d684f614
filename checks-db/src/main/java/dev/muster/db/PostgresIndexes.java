package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Reads of indexes which are broken, missing or there twice. */
final class PostgresIndexes {
    private static final String INDEXING = """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index WHERE datid =
              (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
            """;

    private static final String BROKEN = String.format(Locale.ROOT, """
            SELECT format('%%I.%%I on %%s', n.nspname, x.relname, %s)
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT (i.indisvalid AND i.indisready AND i.indislive) AND c.relpersistence <> 't' AND %s
            ORDER BY 1 LIMIT 500
            """, PostgresRow.TABLE, PostgresRow.OWN_SCHEMA);

    /** An index serves if it begins with the columns of the key, in whatever order, and leaves out no row. */
    private static final String FOREIGN_KEYS =
            String.format(Locale.ROOT, """
            SELECT quote_ident(k.conname), %s, (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY u.place)
                FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number),
              CASE c.relkind WHEN 'p' THEN (SELECT coalesce(sum(greatest(q.reltuples, 0)), 0)::bigint
                FROM pg_partition_tree(c.oid) t JOIN pg_catalog.pg_class q ON q.oid = t.relid AND t.isleaf)
              ELSE %s END AS many
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relpersistence <> 't' AND %s
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_index i
                WHERE i.indrelid = k.conrelid AND i.indisvalid AND i.indpred IS NULL
                  AND i.indnkeyatts >= cardinality(k.conkey)
                  AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey)
            ORDER BY many DESC, 2, 1 LIMIT 500
            """, PostgresRow.TABLE, PostgresTables.ROWS, PostgresRow.OWN_SCHEMA);

    /**
     * Of indexes that are alike the first stays: one that something depends on, a unique one. What something depends on is
     * never dropped, nor a unique one unless the first is as strict.
     */
    private static final String TWINS = """
            WITH indexes AS (
              SELECT i.indrelid, format('%%I.%%I', m.nspname, x.relname) AS name, i.indisunique, i.indimmediate,
                %s AS lax, x.relam, i.indkey::text, i.indclass::text, i.indcollation::text, i.indoption::text,
                pg_get_expr(i.indexprs, i.indrelid) AS expressions, pg_get_expr(i.indpred, i.indrelid) AS predicate,
                i.indisreplident OR x.relispartition
                  OR EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid) AS fixed
              FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace m ON m.oid = x.relnamespace
              WHERE i.indexrelid %s AND i.indisvalid AND i.indisready AND i.indislive AND x.relpersistence <> 't'
                AND m.nspname !~ '^pg_' AND m.nspname <> 'information_schema'),
            alike AS (
              SELECT *, row_number() OVER same AS place, first_value(name) OVER same AS keep,
                first_value(ROW(indisunique, indimmediate, lax)) OVER same AS strict
              FROM indexes
              WINDOW same AS (PARTITION BY indrelid, relam, indkey, indclass, indcollation, indoption,
                expressions, predicate ORDER BY fixed DESC, indisunique DESC, lax, name))
            SELECT %s, a.keep, array_agg(a.name ORDER BY a.name)
            FROM alike a JOIN pg_catalog.pg_class c ON c.oid = a.indrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE a.place > 1 AND NOT a.fixed
              AND (NOT a.indisunique OR ROW(a.indisunique, a.indimmediate, a.lax) = a.strict)
            GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 200
            """;

    private PostgresIndexes() {}

    static Fact<Boolean> building(PostgresAsk ask) throws SQLException {
        return ask.row(INDEXING, row -> row.getBoolean(1));
    }

    static Fact<List<String>> broken(PostgresAsk ask) throws SQLException {
        return ask.rows(BROKEN, row -> row.getString(1));
    }

    static Fact<List<MaintenanceFacts.ForeignKey>> foreignKeys(PostgresAsk ask) throws SQLException {
        return ask.rows(FOREIGN_KEYS, PostgresIndexes::foreignKey);
    }

    private static MaintenanceFacts.ForeignKey foreignKey(ResultSet row) throws SQLException {
        return new MaintenanceFacts.ForeignKey(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }

    static Fact<List<MaintenanceFacts.Twins>> twins(PostgresAsk ask) throws SQLException {
        // Until 15 each null was distinct from any other.
        String lax = ask.atLeast(15) ? "NOT i.indnullsnotdistinct" : "true";
        return ask.rows(
                PostgresRow.filled(TWINS, lax, PostgresRow.OWN, PostgresRow.TABLE),
                row -> new MaintenanceFacts.Twins(row.getString(1), row.getString(2), PostgresRow.texts(row, 3)));
    }
}
