package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.MaintenanceFacts.Twins;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Indexes over the same columns in the same order. Those over expressions are left out, and those whose columns take more room
 * to name than the server gives: neither could be told apart.
 */
final class MySqlTwins {
    private static final String INDEXES = "SELECT TABLE_NAME, INDEX_NAME, MIN(NON_UNIQUE) AS open,"
            + " GROUP_CONCAT(CONCAT_WS(' ', COLUMN_NAME, SUB_PART, COLLATION, INDEX_TYPE) ORDER BY SEQ_IN_INDEX) AS cols"
            + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
            + " GROUP BY TABLE_NAME, INDEX_NAME HAVING COUNT(*) = COUNT(COLUMN_NAME) AND CHAR_LENGTH(cols) < 1000";

    /** The one that stays comes first. */
    private static final String SAME = "SELECT DATABASE(), TABLE_NAME, cols, INDEX_NAME FROM (SELECT i.*,"
            + " COUNT(*) OVER (PARTITION BY TABLE_NAME, cols) AS same FROM (" + INDEXES + ") i) s WHERE same > 1"
            + " ORDER BY TABLE_NAME, cols, INDEX_NAME <> 'PRIMARY', open, INDEX_NAME LIMIT 500";

    private MySqlTwins() {}

    /**
     * One of several.
     *
     * @param table with its database
     * @param columns of the index
     * @param name of the index
     */
    private record Index(String table, String columns, String name) {
        static Index of(ResultSet row) throws SQLException {
            return new Index(row.getString(1) + "." + row.getString(2), row.getString(3), row.getString(4));
        }
    }

    static Fact<List<Twins>> all(Ask ask) throws SQLException {
        return ask.rows(SAME, "", Index::of).map(MySqlTwins::together);
    }

    private static List<Twins> together(List<Index> indexes) {
        Map<List<String>, List<Index>> same = new LinkedHashMap<>();
        indexes.forEach(
                index -> same.computeIfAbsent(List.of(index.table(), index.columns()), columns -> new ArrayList<>())
                        .add(index));
        return same.values().stream().map(MySqlTwins::twins).toList();
    }

    private static Twins twins(List<Index> same) {
        Index first = same.get(0);
        return new Twins(
                first.table(),
                first.name(),
                same.stream().skip(1).map(Index::name).toList());
    }
}
