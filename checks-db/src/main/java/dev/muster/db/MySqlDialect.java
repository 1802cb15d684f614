package dev.muster.db;

import dev.muster.db.Encryption.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** MySQL Connector/J since 8.0: properties count more than the URL's query, what is said of a host counts most. */
final class MySqlDialect implements Dialect {
    private static final OptionTable TABLE = OptionTable.of(
            Map.of("sslMode", "", "socketFactory", ""),
            Map.of(
                    "socketTimeout", "0",
                    "connectTimeout", "0",
                    "prepStmtCacheSize", "25",
                    "prepStmtCacheSqlLimit", "256"),
            Map.ofEntries(
                    Map.entry("tcpKeepAlive", "true"),
                    Map.entry("allowMultiQueries", "false"),
                    Map.entry("allowLoadLocalInfile", "false"),
                    Map.entry("allowUrlInLocalInfile", "false"),
                    Map.entry("autoDeserialize", "false"),
                    Map.entry("autoReconnect", "false"),
                    Map.entry("allowPublicKeyRetrieval", "false"),
                    Map.entry("cachePrepStmts", "false"),
                    Map.entry("useServerPrepStmts", "false"),
                    Map.entry("useSSL", "true"),
                    Map.entry("requireSSL", "false"),
                    Map.entry("verifyServerCertificate", "false")));
    private static final Map<String, Level> LEVELS = Map.of(
            "DISABLED", Level.OFF,
            "PREFERRED", Level.OPPORTUNISTIC,
            "REQUIRED", Level.ANYBODY,
            "VERIFY_CA", Level.AUTHORITY,
            "VERIFY_IDENTITY", Level.IDENTITY);

    @Override
    public Optional<ParsedUrl> parse(String url) {
        return MySqlUrl.parse(url);
    }

    @Override
    public Map<String, String> spelled(Map<String, String> properties) {
        return TABLE.spelled(properties);
    }

    @Override
    public Map<String, String> merged(Map<String, String> url, Map<String, String> properties) {
        return Dialect.over(url, properties);
    }

    @Override
    public ClientSettings settings(ParsedUrl url, Map<String, String> merged) {
        Map<String, Option> options = read(merged);
        List<Host> hosts =
                url.hosts().stream().map(part -> host(part, merged, options)).toList();
        return new ClientSettings(hosts, encryption(options), options);
    }

    private static Map<String, Option> read(Map<String, String> merged) {
        return TABLE.read(DriverKind.MYSQL, merged, MySqlDialect::flag);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE", "YES" -> Optional.of(true);
            case "FALSE", "NO" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Host host(ParsedUrl.HostPart part, Map<String, String> merged, Map<String, Option> options) {
        boolean socket = Sockets.isUnix(Option.of(options, "socketFactory").value());
        Host host = socket ? Host.socket(part.name()) : Host.of(part.name());
        Encryption own = encryption(read(Dialect.over(merged, part.options())));
        return own.equals(encryption(options)) ? host : host.with(own);
    }

    private static Encryption encryption(Map<String, Option> options) {
        String factory = Option.of(options, "socketFactory").value();
        if (Sockets.isTunnel(factory)) {
            return new Encryption(Level.IDENTITY, "socketFactory=" + Dialect.shown(factory));
        }
        String mode = Option.of(options, "sslMode").value().toUpperCase(Locale.ROOT);
        if (mode.isEmpty() && !Option.of(options, "sslMode").given()) {
            return old(options);
        }
        Level level = LEVELS.get(mode);
        if (level == null) {
            throw NotTakenException.of(DriverKind.MYSQL, "sslMode");
        }
        return new Encryption(level, "sslMode=" + mode);
    }

    /** The options of 5.1, which still mean something where the new one is not set. */
    private static Encryption old(Map<String, Option> options) {
        if (!Option.of(options, "useSSL").on()) {
            return new Encryption(Level.OFF, "useSSL=false");
        }
        if (Option.of(options, "verifyServerCertificate").on()) {
            return new Encryption(Level.AUTHORITY, "verifyServerCertificate=true");
        }
        return Option.of(options, "requireSSL").on()
                ? new Encryption(Level.ANYBODY, "requireSSL=true")
                : new Encryption(Level.OPPORTUNISTIC, "sslMode=PREFERRED by default");
    }
}
