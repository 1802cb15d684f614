package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Fact;
import java.net.URLDecoder;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Knocks at a PostgreSQL server, one connection each: with the right password but without TLS, and over TLS but with a wrong
 * password. Both stand in the server's log, so it is for the owner to allow, and once in the life of a process is enough.
 */
final class PostgresKnock {
    /** What would have the driver refuse by itself, or find the right password by itself. */
    private static final Set<String> IN_THE_WAY =
            Set.of("requireAuth", "channelBinding", "authenticationPluginClassName");

    /** No entry for this host, user, database and encryption; a password that is wrong. */
    private static final String NO_ENTRY = "28000";

    private static final String WRONG = "28P01";
    private static final String NO_TIME = "no time was left to knock";

    private final String url;
    private final Properties given;
    private final Supplier<Duration> remaining;

    /**
     * @param url as the service has it
     * @param given user, password and what else the driver was given beside the URL
     * @param remaining how long this may still take
     */
    PostgresKnock(String url, Properties given, Supplier<Duration> remaining) {
        this.url = url;
        this.given = given;
        this.remaining = remaining;
    }

    /** Knocks twice. */
    Probed both() {
        return new Probed(plain(), wrongPassword());
    }

    private Fact<Boolean> plain() {
        Properties properties = properties();
        if (properties.containsKey("socketFactory")) {
            return Fact.absent("the connection goes through a socketFactory of its own, where TLS may not matter");
        }
        properties.setProperty("sslmode", "disable");
        properties.remove("ssl");
        properties.remove("sslNegotiation");
        return knock(properties, Set.of(NO_ENTRY), connection -> Fact.of(true));
    }

    private Fact<Boolean> wrongPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Properties properties = properties();
        properties.setProperty("password", HexFormat.of().formatHex(random));
        return knock(properties, Set.of(NO_ENTRY, WRONG), PostgresKnock::letIn);
    }

    /** What it means to be let in. */
    private interface Meaning {
        Fact<Boolean> of(Connection connection) throws SQLException;
    }

    private Fact<Boolean> knock(Properties properties, Set<String> refusals, Meaning letIn) {
        // Half of what is left, as the other one knocks too; the driver counts in seconds.
        long seconds = remaining.get().dividedBy(2).toSeconds();
        if (seconds < 1) {
            return Fact.absent(NO_TIME);
        }
        for (String timeout : Set.of("loginTimeout", "connectTimeout", "socketTimeout")) {
            properties.setProperty(timeout, Long.toString(seconds));
        }
        try (Connection connection = DriverManager.getConnection(bareUrl(), properties)) {
            return letIn.of(connection);
        } catch (SQLException e) {
            return refusals.contains(e.getSQLState())
                    ? Fact.of(false)
                    : Fact.absent("knocking was not answered (SQLSTATE " + e.getSQLState() + ")");
        }
    }

    /** Let in though the password is wrong: unless it was by something better than a password. */
    private static Fact<Boolean> letIn(Connection connection) throws SQLException {
        boolean tells = connection.getMetaData().getDatabaseMajorVersion() >= 16;
        String method = tells ? "split_part(system_user, ':', 1)" : "NULL";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(" + method
                        + ", (SELECT 'cert' FROM pg_catalog.pg_stat_ssl"
                        + " WHERE pid = pg_backend_pid() AND client_dn IS NOT NULL), '')")) {
            row.next();
            String by = row.getString(1);
            return by.isEmpty() ? Fact.of(true) : Fact.absent("the server lets in by " + by + ", not by password");
        }
    }

    /** {@return all that the driver is told, the URL's word before the others'} */
    private Properties properties() {
        Properties properties = new Properties();
        given.stringPropertyNames().forEach(name -> properties.setProperty(name, given.getProperty(name)));
        int start = url.indexOf('?');
        for (String pair : start < 0 ? new String[0] : url.substring(start + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                properties.setProperty(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        IN_THE_WAY.forEach(properties::remove);
        properties.setProperty("gssEncMode", "disable");
        return properties;
    }

    private String bareUrl() {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }
}
