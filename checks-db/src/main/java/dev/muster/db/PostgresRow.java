package dev.muster.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what PostgreSQL answers, where a column may be null. */
final class PostgresRow {
    /** A relation's name with its schema; the server quotes what needs quotes, so that a line can be pasted. */
    static final String TABLE = "format('%I.%I', n.nspname, c.relname)";

    /** Schemas of users; those of the system begin with a prefix that the server keeps for itself. */
    static final String OWN_SCHEMA = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /**
     * Of what a database was not made with: those number below. It lets indexes skip thousands of rows of the catalogue.
     *
     * @see <a href="https://www.postgresql.org/docs/current/system-catalog-initial-data.html">OID assignment</a>
     */
    static final String OWN = ">= 16384";

    private PostgresRow() {}

    /** {@return a question with these parts where it has {@code %s}} */
    static String filled(String question, String... parts) {
        return String.format(Locale.ROOT, question, (Object[]) parts);
    }

    static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static Optional<Boolean> flag(ResultSet row, int column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(flag);
    }

    /** {@return a time in milliseconds; one that clocks have turned round is none} */
    static Optional<Duration> time(ResultSet row, int column) throws SQLException {
        return number(row, column).map(millis -> Duration.ofMillis(Math.max(0, millis)));
    }
}
