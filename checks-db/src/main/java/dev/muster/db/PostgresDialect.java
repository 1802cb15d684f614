package dev.muster.db;

import dev.muster.db.Encryption.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** pgjdbc: what is in the URL counts more than properties, names are taken letter by letter. */
final class PostgresDialect implements Dialect {
    private static final OptionTable TABLE = OptionTable.of(
            Map.ofEntries(
                    Map.entry("sslmode", ""),
                    Map.entry("ssl", "false"),
                    Map.entry("sslfactory", ""),
                    Map.entry("sslhostnameverifier", ""),
                    Map.entry("socketFactory", ""),
                    Map.entry("loggerFile", ""),
                    Map.entry("authenticationPluginClassName", ""),
                    Map.entry("preferQueryMode", "extended"),
                    Map.entry("channelBinding", "prefer"),
                    Map.entry("requireAuth", "")),
            Map.of(
                    "socketTimeout", "0",
                    "connectTimeout", "10",
                    "prepareThreshold", "5",
                    "preparedStatementCacheQueries", "256"),
            Map.of("tcpKeepAlive", "false", "logServerErrorDetail", "true"));
    private static final Map<String, Level> LEVELS = Map.of(
            "disable", Level.OFF,
            "allow", Level.OPPORTUNISTIC,
            "prefer", Level.OPPORTUNISTIC,
            "require", Level.ANYBODY,
            "verify-ca", Level.AUTHORITY,
            "verify-full", Level.IDENTITY);

    @Override
    public Optional<ParsedUrl> parse(String url) {
        return PostgresUrl.parse(url);
    }

    @Override
    public Map<String, String> spelled(Map<String, String> properties) {
        return TABLE.spelled(properties);
    }

    @Override
    public Map<String, String> merged(Map<String, String> url, Map<String, String> properties) {
        return Dialect.over(properties, url);
    }

    @Override
    public ClientSettings settings(ParsedUrl url, Map<String, String> merged) {
        if (merged.containsKey("service")) {
            throw new NotTakenException("the option service has pgjdbc read a file that is not looked into");
        }
        Map<String, Option> options =
                TABLE.read(DriverKind.POSTGRESQL, merged, text -> Optional.of(Boolean.parseBoolean(text)));
        return new ClientSettings(hosts(url, options), encryption(options), options);
    }

    private static List<Host> hosts(ParsedUrl url, Map<String, Option> options) {
        String factory = Option.of(options, "socketFactory").value();
        if (Sockets.isUnix(factory)) {
            return List.of(Host.socket("the Unix socket of " + Dialect.shown(factory)));
        }
        return url.hosts().stream().map(host -> Host.of(host.name())).toList();
    }

    private static Encryption encryption(Map<String, Option> options) {
        String factory = Option.of(options, "socketFactory").value();
        if (Sockets.isTunnel(factory)) {
            return new Encryption(Level.IDENTITY, "socketFactory=" + Dialect.shown(factory));
        }
        Encryption asked = asked(options);
        String sslFactory = Option.of(options, "sslfactory").value();
        if (sslFactory.endsWith(".NonValidatingFactory")) {
            return lowered(asked, Level.ANYBODY, "sslfactory=" + Dialect.shown(sslFactory));
        }
        if (sslFactory.endsWith(".DefaultJavaSSLFactory") && asked.level() == Level.ANYBODY) {
            return new Encryption(Level.AUTHORITY, asked.shown() + " with sslfactory=" + Dialect.shown(sslFactory));
        }
        String verifier = Option.of(options, "sslhostnameverifier").value();
        return verifier.isEmpty()
                ? asked
                : lowered(asked, Level.AUTHORITY, "sslhostnameverifier=" + Dialect.shown(verifier));
    }

    private static Encryption lowered(Encryption asked, Level most, String shown) {
        return asked.level().compareTo(most) > 0 ? new Encryption(most, shown) : asked;
    }

    private static Encryption asked(Map<String, Option> options) {
        if (!Option.of(options, "sslmode").given()) {
            String ssl = Option.of(options, "ssl").value();
            return ssl.isEmpty() || ssl.equalsIgnoreCase("true")
                    ? new Encryption(Level.IDENTITY, "ssl=true")
                    : new Encryption(Level.OPPORTUNISTIC, "sslmode=prefer by default");
        }
        String mode = Option.of(options, "sslmode").value().toLowerCase(Locale.ROOT);
        Level level = LEVELS.get(mode);
        if (level == null) {
            throw NotTakenException.of(DriverKind.POSTGRESQL, "sslmode");
        }
        return new Encryption(level, "sslmode=" + mode);
    }
}
