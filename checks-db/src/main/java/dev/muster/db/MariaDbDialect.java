package dev.muster.db;

import dev.muster.db.Encryption.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** MariaDB Connector/J: what is in the URL counts more than properties; before 3.0 TLS had other options, before 4.0 another default. */
final class MariaDbDialect implements Dialect {
    private static final Map<String, String> NUMBERS = Map.of(
            "socketTimeout", "0",
            "connectTimeout", "30000",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "2048");
    private static final Map<String, String> FLAGS = Map.of(
            "tcpKeepAlive", "true",
            "allowMultiQueries", "false",
            "allowLocalInfile", "true",
            "cachePrepStmts", "true",
            "useServerPrepStmts", "false",
            "allowPublicKeyRetrieval", "false");
    private static final OptionTable SINCE_3 = OptionTable.of(
            Map.of(
                    "sslMode", "",
                    "restrictedAuth", "",
                    "credentialType", "",
                    "socketFactory", "",
                    "localSocket", "",
                    "pipe", ""),
            NUMBERS,
            FLAGS);
    private static final OptionTable BEFORE_3 = OptionTable.of(
            Map.of(
                    "credentialType", "",
                    "socketFactory", "",
                    "localSocket", "",
                    "pipe", ""),
            NUMBERS,
            Dialect.over(
                    FLAGS,
                    Map.of(
                            "useSsl", "false",
                            "trustServerCertificate", "false",
                            "disableSslHostnameVerification", "false",
                            "autoReconnect", "false")));
    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("disable", Level.OFF),
            Map.entry("disabled", Level.OFF),
            Map.entry("0", Level.OFF),
            Map.entry("false", Level.OFF),
            Map.entry("trust", Level.ANYBODY),
            Map.entry("required", Level.ANYBODY),
            Map.entry("verify-ca", Level.AUTHORITY),
            Map.entry("verify_ca", Level.AUTHORITY),
            Map.entry("verify-full", Level.IDENTITY),
            Map.entry("verify_full", Level.IDENTITY),
            Map.entry("verify_identity", Level.IDENTITY),
            Map.entry("1", Level.IDENTITY),
            Map.entry("true", Level.IDENTITY));

    private final Optional<DriverVersion> version;
    private final int major;

    MariaDbDialect(Optional<DriverVersion> version) {
        this.version = version;
        this.major = version.map(DriverVersion::major).orElse(3);
    }

    private OptionTable table() {
        return major < 3 ? BEFORE_3 : SINCE_3;
    }

    @Override
    public Optional<ParsedUrl> parse(String url) {
        return MariaDbUrl.parse(url, version);
    }

    @Override
    public Map<String, String> spelled(Map<String, String> properties) {
        return table().spelled(properties);
    }

    @Override
    public Map<String, String> merged(Map<String, String> url, Map<String, String> properties) {
        if (major >= 3) {
            return Dialect.over(table().spelled(properties), table().spelled(url));
        }
        Map<String, String> all = Dialect.over(properties, url);
        return all.containsKey("useSSL") ? Dialect.over(Map.of("useSsl", all.get("useSSL")), all) : all;
    }

    @Override
    public ClientSettings settings(ParsedUrl url, Map<String, String> merged) {
        Map<String, Option> options = table().read(DriverKind.MARIADB, merged, MariaDbDialect::flag);
        Encryption encryption = major < 3 ? before3(options) : since3(merged);
        return new ClientSettings(hosts(url, merged), encryption, options);
    }

    private static Optional<Boolean> flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean on = lower.isEmpty() || lower.equals("1") || lower.equals("true");
        return on || lower.equals("0") || lower.equals("false") ? Optional.of(on) : Optional.empty();
    }

    private List<Host> hosts(ParsedUrl url, Map<String, String> merged) {
        String socket = merged.getOrDefault("localSocket", merged.getOrDefault("pipe", ""));
        if (!socket.isEmpty()) {
            return List.of(Host.socket(socket));
        }
        List<Host> hosts = url.hosts().stream().map(this::host).toList();
        return hosts.isEmpty() ? List.of(Host.of("localhost")) : hosts;
    }

    private Host host(ParsedUrl.HostPart part) {
        String socket =
                part.options().getOrDefault("localsocket", part.options().getOrDefault("pipe", ""));
        Host host = socket.isEmpty() ? Host.of(part.name()) : Host.socket(socket);
        String mode = part.options().getOrDefault("sslmode", "");
        return mode.isEmpty() ? host : host.with(mode(mode));
    }

    private Encryption mode(String text) {
        String mode = text.toLowerCase(Locale.ROOT);
        Level level = mode.equals("allow") && major >= 4 ? Level.OPPORTUNISTIC : LEVELS.get(mode);
        if (level == null) {
            throw NotTakenException.of(DriverKind.MARIADB, "sslMode");
        }
        return new Encryption(level, "sslMode=" + mode);
    }

    /** The options of old still mean something, and then more than the new one. */
    private Encryption since3(Map<String, String> options) {
        String mode = options.getOrDefault("sslMode", "");
        Encryption asked = mode.isEmpty() ? byDefault() : mode(mode);
        if (isSet(options, "useSsl") || isSet(options, "useSSL")) {
            return old(isSet(options, "trustServerCertificate"), isSet(options, "disableSslHostnameVerification"));
        }
        boolean off = isOff(options, "useSsl") || isOff(options, "useSSL");
        return off && !options.containsKey("sslMode") ? new Encryption(Level.OFF, "useSsl=false") : asked;
    }

    private Encryption byDefault() {
        return major < 4
                ? new Encryption(Level.OFF, "sslMode=disable by default")
                : new Encryption(Level.IDENTITY, "sslMode=verify-full by default");
    }

    private static Encryption before3(Map<String, Option> options) {
        Option tls = Option.of(options, "useSsl");
        return tls.on()
                ? old(
                        Option.of(options, "trustServerCertificate").on(),
                        Option.of(options, "disableSslHostnameVerification").on())
                : new Encryption(Level.OFF, tls.toString());
    }

    private static Encryption old(boolean trusting, boolean nameless) {
        if (trusting) {
            return new Encryption(Level.ANYBODY, "trustServerCertificate=true");
        }
        return nameless
                ? new Encryption(Level.AUTHORITY, "disableSslHostnameVerification=true")
                : new Encryption(Level.IDENTITY, "useSsl=true");
    }

    private static boolean isSet(Map<String, String> options, String name) {
        return options.containsKey(name) && flag(options.get(name)).orElse(false);
    }

    private static boolean isOff(Map<String, String> options, String name) {
        return options.containsKey(name) && !flag(options.get(name)).orElse(true);
    }
}
