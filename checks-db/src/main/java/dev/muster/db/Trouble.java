package dev.muster.db;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;

/**
 * Why there is no connection, or none any more, in words that may be shown: the driver's own text may hold values.
 *
 * @param kind of trouble
 * @param reason a line
 */
record Trouble(Kind kind, String reason) {
    private static final int DEPTH = 10;

    /** What kind of trouble. */
    enum Kind {
        /** The pool itself has nothing to give: that says nothing about the database. */
        POOL,
        /** The server does not take us for whom we say we are. */
        LOGIN,
        /** There is no such database. */
        DATABASE,
        /** The account may not see the first thing that has to be known. */
        DENIED,
        /** The server has no connection left. */
        FULL,
        /** The server is starting or stopping. */
        STARTING,
        /** Nobody answers, or no longer. */
        SILENT,
        /** Anything else. */
        OTHER
    }

    static Trouble of(Throwable thrown) {
        String state = "";
        boolean pool = false;
        boolean late = false;
        Throwable at = thrown;
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (at instanceof SQLException e && e.getSQLState() != null) {
                state = e.getSQLState();
            }
            pool |= isPool(at);
            late |= at instanceof SQLTimeoutException;
            at = at.getCause();
        }
        return of(state.toUpperCase(Locale.ROOT), pool, late);
    }

    /** HikariCP says so when every connection stayed in use; nothing below it went wrong then. */
    private static boolean isPool(Throwable thrown) {
        return thrown.getCause() == null
                && thrown.getMessage() != null
                && thrown.getMessage().contains("Connection is not available, request timed out");
    }

    private static Trouble of(String state, boolean pool, boolean late) {
        String told = state.isEmpty() ? "" : " (SQLSTATE " + state.replaceAll("[^0-9A-Z]", "?") + ")";
        if (pool) {
            return new Trouble(Kind.POOL, "the pool gave no connection within its connectionTimeout");
        }
        if (state.startsWith("28")) {
            return new Trouble(Kind.LOGIN, "the server refuses the login" + told);
        }
        if (state.equals("3D000") || state.equals("42000")) {
            return new Trouble(
                    Kind.DATABASE, "the server has no such database, or it is closed to this account" + told);
        }
        if (state.equals("53300") || state.equals("08004")) {
            return new Trouble(Kind.FULL, "the server accepts no more connections" + told);
        }
        if (state.startsWith("57P")) {
            return new Trouble(Kind.STARTING, "the server is starting or stopping" + told);
        }
        if (state.equals("42501")) {
            return new Trouble(
                    Kind.DENIED,
                    "this account may not ask what has to be known first (SQLSTATE 42501): GRANT SELECT ON"
                            + " pg_catalog.pg_roles, pg_catalog.pg_auth_members TO it");
        }
        return late || state.startsWith("08")
                ? new Trouble(Kind.SILENT, "no connection to the database" + told)
                : new Trouble(Kind.OTHER, "the database gave no usable connection" + told);
    }
}
