package dev.muster.db;

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
    private static final String SEQUENCES = String.format(
            Locale.ROOT, """
            WITH columns AS (
              SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number
              FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
                AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
              UNION
              SELECT d.refobjid, f.adrelid, f.adnum
              FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
              WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass),
            narrowest AS (
              SELECT DISTINCT ON (l.sequence) l.sequence, %s AS holder, a.attname,
                CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                  ELSE 9223372036854775807 END AS most, %s AS many
              FROM columns l JOIN pg_catalog.pg_class c ON c.oid = l.relation
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_attribute a ON a.attrelid = l.relation AND a.attnum = l.number
              ORDER BY l.sequence, most),
            rooms AS (
              SELECT c.oid, %s AS name, h.holder || '.' || quote_ident(h.attname) AS holder, s.seqincrement,
                least(h.most, CASE WHEN s.seqincrement < 0 THEN -greatest(s.seqmin, -9223372036854775807)
                  ELSE s.seqmax END) AS room,
                coalesce(h.many, 0) AS many,
                has_sequence_privilege(c.oid, 'USAGE') OR has_sequence_privilege(c.oid, 'SELECT') AS open
              FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN narrowest h ON h.sequence = c.oid
              WHERE NOT s.seqcycle AND c.relpersistence = 'p' AND %s),
            chosen AS MATERIALIZED (
              SELECT * FROM rooms ORDER BY room > 4294967295, many DESC, room, name LIMIT 500),
            used AS (
              SELECT *, CASE WHEN open THEN coalesce(greatest(sign(seqincrement)::bigint
                * pg_sequence_last_value(oid), 0), 0) END AS used FROM chosen)
            SELECT coalesce(holder, name), used, room,
              format('GRANT SELECT ON SEQUENCE %%s TO %%I', name, current_user)
            FROM used ORDER BY used::float8 / greatest(room, 1) DESC NULLS LAST, 1
            """, PostgresRow.TABLE, PostgresTables.ROWS, PostgresRow.TABLE, PostgresRow.OWN_SCHEMA);

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
