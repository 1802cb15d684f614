package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads how much sequences have left. To see its last value the server locks a sequence until the transaction ends, and has
 * room for some thousand locks: therefore the last values of the 500 with least room, and most rows in their table, are read.
 */
final class PostgresSequences {
    private static final String SEQUENCES =
            String.format(Locale.ROOT, """
            WITH columns AS (
              SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number
              FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
                AND d.objid %1$s AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
              UNION ALL
              SELECT d.refobjid, f.adrelid, f.adnum
              FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
              WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid %1$s
                AND d.refclassid = 'pg_catalog.pg_class'::regclass),
            sequences AS MATERIALIZED (
              SELECT s.*, x.relname, x.relnamespace
              FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class x ON x.oid = s.seqrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
              WHERE NOT s.seqcycle AND x.relpersistence = 'p' AND %2$s),
            narrowest AS (
              SELECT DISTINCT ON (s.seqrelid) s.*, a.attrelid, a.attname,
                least(CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 END,
                  CASE WHEN s.seqincrement < 0 THEN -greatest(s.seqmin, -9223372036854775807) ELSE s.seqmax END) AS room
              FROM sequences s LEFT JOIN columns l ON l.sequence = s.seqrelid
              LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = l.relation AND a.attnum = l.number
              ORDER BY s.seqrelid, room),
            chosen AS MATERIALIZED (
              SELECT s.*, c.relname AS holder, c.relnamespace AS home
              FROM narrowest s LEFT JOIN pg_catalog.pg_class c ON c.oid = s.attrelid
              ORDER BY s.room > 4294967295, %3$s DESC, s.room, s.seqrelid LIMIT 500),
            used AS (
              SELECT s.*, CASE WHEN has_sequence_privilege(s.seqrelid, 'USAGE')
                  OR has_sequence_privilege(s.seqrelid, 'SELECT')
                THEN coalesce(greatest(sign(s.seqincrement)::bigint * pg_sequence_last_value(s.seqrelid), 0), 0)
                END AS used
              FROM chosen s)
            SELECT CASE WHEN u.holder IS NULL THEN format('%%I.%%I', n.nspname, u.relname)
                ELSE format('%%I.%%I.%%I', h.nspname, u.holder, u.attname) END,
              u.used, u.room, format('GRANT SELECT ON SEQUENCE %%I.%%I TO %%I', n.nspname, u.relname, current_user)
            FROM used u JOIN pg_catalog.pg_namespace n ON n.oid = u.relnamespace
            LEFT JOIN pg_catalog.pg_namespace h ON h.oid = u.home
            ORDER BY u.used::float8 / greatest(u.room, 1) DESC NULLS LAST, 1
            """, PostgresRow.OWN, PostgresRow.OWN_SCHEMA, PostgresTables.ROWS);

    private PostgresSequences() {}

    static Fact<List<MaintenanceFacts.Sequence>> read(PostgresAsk ask) throws SQLException {
        return ask.rows(SEQUENCES, PostgresSequences::sequence);
    }

    private static MaintenanceFacts.Sequence sequence(ResultSet row) throws SQLException {
        Optional<Long> used = PostgresRow.number(row, 2);
        String grant = row.getString(4);
        return new MaintenanceFacts.Sequence(
                row.getString(1), used.map(Fact::of).orElseGet(() -> Fact.denied(grant)), row.getLong(3));
    }
}
