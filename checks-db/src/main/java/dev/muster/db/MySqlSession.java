package dev.muster.db;

import dev.muster.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a session on MariaDB or MySQL came about, and how many there may be. */
final class MySqlSession {
    private static final String WHO = "SELECT CURRENT_USER(), DATABASE(), USER(), @@character_set_database";
    private static final String LIMITS =
            "SELECT @@GLOBAL.max_connections, @@SESSION.max_user_connections, @@SESSION.wait_timeout";
    private static final String TLS = "SHOW SESSION STATUS WHERE Variable_name IN ('Ssl_cipher', 'Ssl_version')";

    private MySqlSession() {}

    /** Who asks, from where; what may be null is empty. */
    private record Who(String account, String database, String client, String encoding) {
        static Who of(ResultSet row) throws SQLException {
            return new Who(text(row, 1), text(row, 2), text(row, 3), text(row, 4));
        }
    }

    /** {@return the text in a column; null reads as empty} */
    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static SessionFacts session(Ask ask) throws SQLException {
        Fact<Who> who = ask.row(WHO, "", Who::of);
        Fact<Optional<SessionFacts.Tls>> tls =
                ask.rows(TLS, "", MySqlCatalog::variable).map(MySqlSession::tls);
        return new SessionFacts(
                who.value().map(Who::account).orElse(""),
                who.value().map(Who::database).orElse(""),
                who.map(it -> isLoopback(it.client())),
                tls,
                own(ask).map(it -> it.way().plugin()),
                MySqlReplicas.standby(ask),
                who.map(Who::encoding));
    }

    /** {@return what the server has of the account that asks; every account may see its own} */
    static Fact<OwnAccount> own(Ask ask) throws SQLException {
        Fact<Optional<OwnAccount>> own =
                ask.row("SHOW CREATE USER CURRENT_USER()", MySqlNeeds.grants(), row -> OwnAccount.of(text(row, 1)));
        if (own instanceof Fact.Present<Optional<OwnAccount>> present
                && present.it().isEmpty()) {
            return Fact.absent("what " + ask.product() + " says of the account could not be read");
        }
        return own.map(Optional::orElseThrow);
    }

    private static Optional<SessionFacts.Tls> tls(List<Map.Entry<String, String>> rows) {
        Map<String, String> status = rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String cipher = status.getOrDefault("ssl_cipher", "");
        return cipher.isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionFacts.Tls(status.getOrDefault("ssl_version", ""), cipher));
    }

    /** @param client such as {@code app@127.0.0.1}; a user's name may hold an at sign, a host's may not */
    private static boolean isLoopback(String client) {
        String host = client.substring(client.lastIndexOf('@') + 1);
        return host.equals("localhost")
                || host.equals("::1")
                || host.startsWith("127.")
                || host.startsWith("::ffff:127.");
    }

    /**
     * {@return how many connections there may be} The one connection that administrators have in reserve comes on top of {@code max_connections}, so
     * that nothing is reserved out of it. The session knows which counts, the account's own limit or that for all accounts.
     */
    static Fact<ConnectionLimits> limits(Ask ask) throws SQLException {
        return ask.row(
                LIMITS,
                "",
                row -> new ConnectionLimits(
                        row.getInt(1),
                        0,
                        Fact.of(Optional.of(row.getInt(2)).filter(most -> most > 0)),
                        Fact.of(Optional.empty()),
                        Fact.of(Optional.of(Duration.ofSeconds(row.getLong(3))))));
    }
}
