package dev.muster.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Why a question was not answered. The server's own text is never shown: it may hold values. */
enum Refusal {
    /** This account may not ask it. */
    DENIED,
    /** There is no such view, column or function. */
    UNKNOWN,
    /** It took longer than it may. */
    SLOW,
    /** The connection is of no more use. */
    CONNECTION,
    /** Anything else. */
    OTHER;

    /** insufficient_privilege; ER_DBACCESS_DENIED, ER_TABLEACCESS_DENIED, ER_COLUMNACCESS_DENIED, ER_SPECIFIC_ACCESS_DENIED. */
    private static final Set<Integer> DENIED_CODES = Set.of(1044, 1142, 1143, 1227, 1370);

    /** insufficient_privilege; NOT_ENOUGH_RIGHTS_FOR_1 of H2. */
    private static final Set<String> DENIED_STATES = Set.of("42501", "90096");

    private static final Set<String> UNKNOWN_STATES =
            Set.of("42P01", "42703", "42883", "42704", "3F000", "42S02", "42S22");
    /** query_canceled; ER_STATEMENT_TIMEOUT of MariaDB, ER_QUERY_TIMEOUT of MySQL. */
    private static final Set<Integer> SLOW_CODES = Set.of(1969, 3024);

    static Refusal of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (DENIED_STATES.contains(state) || DENIED_CODES.contains(e.getErrorCode())) {
            return DENIED;
        }
        if (state.equals("57014") || SLOW_CODES.contains(e.getErrorCode())) {
            return SLOW;
        }
        if (UNKNOWN_STATES.contains(state)) {
            return UNKNOWN;
        }
        return isConnection(e, state) ? CONNECTION : OTHER;
    }

    /** Class 08, and admin_shutdown, crash_shutdown, cannot_connect_now. */
    private static boolean isConnection(SQLException e, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException;
    }

    String why(Product product, SQLException e) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        return switch (this) {
            case SLOW -> product + " took longer than 2 s to tell";
            case UNKNOWN -> product + " does not know what was asked for (SQLSTATE " + state + ")";
            default -> product + " refused the question (SQLSTATE " + state + ", error " + e.getErrorCode() + ")";
        };
    }
}
