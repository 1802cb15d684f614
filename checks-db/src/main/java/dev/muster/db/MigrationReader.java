package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.Lock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one history, the newest entries first, a thousand at a time; of each only what is needed, cut to a bounded length. */
final class MigrationReader {
    /** Of so many entries the oldest ones no longer matter. */
    static final int MOST = 10_000;

    private static final int PAGE = 1000;
    private static final int NAME = 255;

    private final Ask ask;
    private final MigrationSql sql;

    MigrationReader(Ask ask) {
        this.ask = ask;
        this.sql = new MigrationSql(ask.product().engine());
    }

    /** {@return the entries of a history, oldest first; a list of {@link #MOST} is not the whole} */
    Fact<List<Entry>> entries(MigrationTool tool, String schema, String table, Map<String, String> columns)
            throws SQLException {
        Optional<String> missing = tool.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .findFirst();
        if (missing.isPresent()) {
            return Fact.absent(
                    schema + "." + table + " has no column " + missing.get() + ", so it is no history of " + tool);
        }
        String from = " FROM " + sql.table(schema, table);
        return tool == MigrationTool.FLYWAY
                ? paged(
                        flyway(columns) + from + order(columns, "installed_rank", "version"),
                        schema,
                        table,
                        this::flyway)
                : paged(
                        liquibase(columns) + from + order(columns, "orderexecuted", "id"),
                        schema,
                        table,
                        this::liquibase);
    }

    /** {@return the rows of a table of locks} */
    Fact<List<Lock>> locks(String schema, String table, Map<String, String> columns) throws SQLException {
        String select = "SELECT " + sql.raw(columns, "locked") + ", " + sql.raw(columns, "lockgranted") + ", "
                + sql.text(columns, "lockedby", NAME) + " FROM " + sql.table(schema, table);
        return ask.rows(
                select,
                needs(schema, table),
                row -> new Lock(
                        MigrationValues.flag(row.getObject(1)),
                        MigrationValues.moment(row.getObject(2)),
                        host(MigrationValues.text(row.getString(3)))));
    }

    private Fact<List<Entry>> paged(String select, String schema, String table, Ask.Row<Entry> reader)
            throws SQLException {
        List<Entry> all = new ArrayList<>();
        for (int from = 0; from < MOST; from += PAGE) {
            Fact<List<Entry>> page =
                    ask.rows(select + " LIMIT " + PAGE + " OFFSET " + from, needs(schema, table), reader);
            if (!(page instanceof Fact.Present<List<Entry>> present)) {
                return page;
            }
            all.addAll(present.it());
            if (present.it().size() < PAGE) {
                break;
            }
        }
        Collections.reverse(all);
        return Fact.of(List.copyOf(all));
    }

    private static String needs(String schema, String table) {
        return "GRANT SELECT ON " + schema + "." + table + " TO the account";
    }

    /** A second column, so that no entry moves from one page to the next. */
    private String order(Map<String, String> columns, String order, String then) {
        return " ORDER BY " + sql.raw(columns, order) + " DESC, " + sql.raw(columns, then) + " DESC";
    }

    private String flyway(Map<String, String> columns) {
        return "SELECT " + sql.text(columns, "installed_rank", 20) + ", " + sql.text(columns, "version", 60) + ", "
                + sql.text(columns, "script", NAME) + ", " + sql.text(columns, "description", NAME) + ", "
                + sql.text(columns, "type", 30) + ", " + given(columns, "checksum") + ", "
                + sql.raw(columns, "success") + ", " + sql.raw(columns, "installed_on");
    }

    private Entry flyway(ResultSet row) throws SQLException {
        return entry(row, MigrationValues.flag(row.getObject(7)));
    }

    private String liquibase(Map<String, String> columns) {
        return "SELECT " + sql.text(columns, "orderexecuted", 20) + ", " + sql.text(columns, "id", NAME) + ", "
                + sql.text(columns, "filename", NAME) + ", " + sql.text(columns, "author", NAME) + ", "
                + sql.text(columns, "exectype", 30) + ", " + given(columns, "md5sum") + ", NULL, "
                + sql.raw(columns, "dateexecuted");
    }

    private Entry liquibase(ResultSet row) throws SQLException {
        Optional<Boolean> success = switch (MigrationValues.text(row.getString(5))) {
            case "EXECUTED", "RERAN", "MARK_RAN" -> Optional.of(true);
            case "FAILED", "SKIPPED" -> Optional.of(false);
            default -> Optional.empty();
        };
        return entry(row, success);
    }

    private static Entry entry(ResultSet row, Optional<Boolean> success) throws SQLException {
        return new Entry(
                MigrationValues.number(row.getString(1)),
                MigrationValues.text(row.getString(2)).strip(),
                MigrationValues.text(row.getString(3)),
                MigrationValues.text(row.getString(4)),
                MigrationValues.text(row.getString(5)),
                success,
                MigrationValues.moment(row.getObject(8)),
                row.getInt(6) == 1);
    }

    private String given(Map<String, String> columns, String column) {
        return "CASE WHEN " + sql.raw(columns, column) + " IS NULL THEN 0 ELSE 1 END";
    }

    /** Liquibase writes the name of the host, and its address in brackets. */
    private static String host(String holder) {
        int bracket = holder.indexOf(" (");
        return bracket < 0 ? holder : holder.substring(0, bracket);
    }
}
