package dev.muster.db;

import dev.muster.Fact;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knocks at a MariaDB or MySQL twice: without TLS, and with a password that nobody has. Before that it logs in as the service
 * does, so that a refusal means what was changed and nothing else. Three connections, one after the other, each of two
 * seconds at the most to connect and as long for an answer; only where the owner allows it, since the server may count failed
 * logins.
 */
final class MySqlKnock {
    private static final String TOGETHER =
            "several servers, or an unusual one, are in the JDBC URL: a driver would remember"
                    + " the refusal and keep the service from a server; name one as jdbc:mariadb://host:port/database";

    /** A driver keeps a list of servers that refused, for all pools: only a plain URL of one server is knocked at. */
    private static final String PLAIN_URL = "jdbc:(mariadb|mysql)://[^,/()?&=@]+(/[^?]*)?([?].*)?";

    private static final Set<String> SOCKETS = Set.of("localsocket", "pipe", "socketfactory");
    private static final Set<String> TLS =
            Set.of("sslmode", "usessl", "requiressl", "verifyservercertificate", "disablesslhostnameverification");

    /** In ms; and nothing is made on the way. */
    private static final Map<String, String> BOUNDED =
            Map.of("connectTimeout", "2000", "socketTimeout", "2000", "createDatabaseIfNotExist", "false");

    /** ER_ACCESS_DENIED_ERROR, ER_ACCESS_DENIED_NO_PASSWORD_ERROR, ER_SECURE_TRANSPORT_REQUIRED. */
    private static final Set<Integer> REFUSED = Set.of(1045, 1698, 3159);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String url;
    private final Properties properties;

    private MySqlKnock(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    /**
     * {@return what came of it}
     *
     * @param url of JDBC that the service uses
     * @param properties that go with it, among them {@code user} and {@code password}
     */
    static Probed at(String url, Properties properties) {
        if (!url.matches(PLAIN_URL)) {
            return Probed.not(TOGETHER);
        }
        MySqlKnock knock = new MySqlKnock(url, properties);
        if (knock.names().anyMatch(SOCKETS::contains)) {
            return Probed.not("the service uses a Unix socket or a way of its own: only plain TCP is knocked at");
        }
        try (Connection own = knock.open(Map.of())) {
            own.getMetaData();
        } catch (SQLException e) {
            return Probed.not("the service's own login did not work either (SQLSTATE " + e.getSQLState() + ")");
        }
        return new Probed(knock.plain(), knock.wrongPassword());
    }

    private Fact<Boolean> plain() {
        String off = url.startsWith("jdbc:mysql:") ? "DISABLED" : "disable";
        try (Connection connection = open(Map.of("sslMode", off))) {
            return isEncrypted(connection)
                    ? Fact.absent("the driver used TLS although it was told not to")
                    : Fact.of(true);
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private static boolean isEncrypted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SHOW SESSION STATUS LIKE 'Ssl_cipher'");
                ResultSet row = statement.executeQuery()) {
            return row.next() && !MySqlSession.text(row, 2).isEmpty();
        }
    }

    private Fact<Boolean> wrongPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (Connection connection = open(Map.of("password", password))) {
            connection.getMetaData();
            return Fact.of(true);
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private static Fact<Boolean> refused(SQLException e) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        return REFUSED.contains(e.getErrorCode())
                ? Fact.of(false)
                : Fact.absent("the knock was not answered (SQLSTATE " + state + ", error " + e.getErrorCode() + ")");
    }

    /** What is changed must be nowhere else: with some drivers options of the URL count more, with some properties. */
    private Connection open(Map<String, String> changed) throws SQLException {
        Set<String> gone =
                new TreeSet<>(BOUNDED.keySet().stream().map(MySqlKnock::lower).toList());
        changed.keySet().forEach(name -> gone.add(lower(name)));
        if (changed.containsKey("sslMode")) {
            gone.addAll(TLS);
        }
        Properties all = new Properties();
        properties.stringPropertyNames().stream()
                .filter(name -> !gone.contains(lower(name)))
                .forEach(name -> all.setProperty(name, properties.getProperty(name)));
        BOUNDED.forEach(all::setProperty);
        changed.forEach(all::setProperty);
        return DriverManager.getConnection(without(gone), all);
    }

    private String without(Set<String> gone) {
        String options =
                options().filter(option -> !gone.contains(name(option))).collect(Collectors.joining("&"));
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query + 1) + options;
    }

    private Stream<String> names() {
        return Stream.concat(
                options().map(MySqlKnock::name),
                properties.stringPropertyNames().stream().map(MySqlKnock::lower));
    }

    /** {@return the options of the URL, as they stand there} */
    private Stream<String> options() {
        int query = url.indexOf('?');
        return query < 0 ? Stream.of() : Arrays.stream(url.substring(query + 1).split("&"));
    }

    private static String name(String option) {
        int sign = option.indexOf('=');
        return lower(sign < 0 ? option : option.substring(0, sign));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
