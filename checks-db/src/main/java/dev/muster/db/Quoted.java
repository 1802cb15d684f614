package dev.muster.db;

import java.util.regex.Pattern;

/** Names as they stand in a statement. */
final class Quoted {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private Quoted() {}

    /** {@return a name of PostgreSQL, in quotes where it needs them} */
    static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@return a table or function with its schema, each part in quotes where it needs them; as it is with arguments} */
    static String qualified(String name) {
        int dot = name.indexOf('.');
        if (name.contains("(")) {
            return name;
        }
        return dot < 0 ? name(name) : name(name.substring(0, dot)) + "." + name(name.substring(dot + 1));
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
