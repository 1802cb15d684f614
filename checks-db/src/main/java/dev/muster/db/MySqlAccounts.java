package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.Access.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may log in to a MariaDB or MySQL. No hash leaves the server: it is asked only whether there is one. */
final class MySqlAccounts {
    private static final Set<String> SYSTEM = Set.of("mariadb.sys", "mysql.sys", "mysql.session", "mysql.infoschema");

    private static final String MARIADB = "SELECT g.User, g.Host,"
            + " COALESCE(JSON_VALUE(g.Priv, '$.account_locked'), '') IN ('1', 'true'),"
            + " CASE WHEN o.plugin IS NOT NULL THEN o.plugin"
            + " ELSE COALESCE(NULLIF(JSON_VALUE(g.Priv, '$.plugin'), ''), '" + LoginWay.NATIVE + "') END,"
            + " CASE COALESCE(CASE WHEN o.plugin IS NOT NULL THEN o.hash"
            + " ELSE JSON_VALUE(g.Priv, '$.authentication_string') END, '')"
            + " WHEN '' THEN 'EMPTY' WHEN 'invalid' THEN 'INVALID' ELSE 'SET' END AS secret"
            + " FROM mysql.global_priv g LEFT JOIN JSON_TABLE(g.Priv, '$.auth_or[*]' COLUMNS("
            + "plugin VARCHAR(64) PATH '$.plugin', hash VARCHAR(1000) PATH '$.authentication_string')) o ON TRUE"
            + " WHERE JSON_VALUE(g.Priv, '$.is_role') IS NULL"
            + " ORDER BY g.User = '' DESC, g.User = 'root' DESC, secret = 'EMPTY' DESC, g.User, g.Host";

    /** What is locked, has no password and is expired is a role: it has no other mark. */
    private static final String MYSQL = "SELECT User, Host, account_locked = 'Y', plugin,"
            + " CASE COALESCE(authentication_string, '') WHEN '' THEN 'EMPTY' ELSE 'SET' END"
            + " FROM mysql.user WHERE NOT (account_locked = 'Y' AND password_expired = 'Y'"
            + " AND COALESCE(authentication_string, '') = '')"
            + " ORDER BY User = '' DESC, User = 'root' DESC, User, Host";

    private MySqlAccounts() {}

    /**
     * A row: an account has one for each way in.
     *
     * @param user of the account
     * @param host of the account
     * @param locked whether nobody can log in as it
     * @param way in
     */
    private record Entry(String user, String host, boolean locked, LoginWay way) {
        static Entry of(ResultSet row) throws SQLException {
            LoginWay way = new LoginWay(MySqlSession.text(row, 4), LoginWay.Secret.valueOf(row.getString(5)));
            return new Entry(MySqlSession.text(row, 1), MySqlSession.text(row, 2), row.getBoolean(3), way);
        }

        List<String> name() {
            return List.of(user, host);
        }

        Account account(LoginWay weakest) {
            return new Account(user, host, weakest.plugin(), weakest.proves(), locked, SYSTEM.contains(user));
        }
    }

    static Fact<List<Account>> all(Ask ask) throws SQLException {
        Engine engine = ask.product().engine();
        return ask.rows(engine == Engine.MARIADB ? MARIADB : MYSQL, MySqlNeeds.accounts(engine), Entry::of)
                .map(MySqlAccounts::together);
    }

    private static List<Account> together(List<Entry> entries) {
        Map<List<String>, List<Entry>> accounts = new LinkedHashMap<>();
        entries.forEach(entry -> accounts.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                .add(entry));
        return accounts.values().stream()
                .map(ways -> ways.get(0)
                        .account(LoginWay.weakest(ways.stream().map(Entry::way).toList())))
                .toList();
    }
}
