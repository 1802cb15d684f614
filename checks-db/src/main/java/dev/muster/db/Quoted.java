package dev.muster.db;

import java.util.regex.Pattern;

/** Names as they stand in a statement. */
final class Quoted {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private Quoted() {}

    /** {@return a name of PostgreSQL, in quotes where it needs them and has none} */
    static String name(String name) {
        boolean ready = PLAIN.matcher(name).matches() || name.startsWith("\"");
        return ready ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@return an account of MariaDB and MySQL, such as {@code 'app'@'10.%'}} */
    static String account(String user, String host) {
        return "'" + user.replace("'", "''") + "'@'" + host.replace("'", "''") + "'";
    }

    /** {@return the same of {@code app@10.%}} */
    static String account(String account) {
        int at = account.lastIndexOf('@');
        return at < 0 ? account(account, "%") : account(account.substring(0, at), account.substring(at + 1));
    }
}
