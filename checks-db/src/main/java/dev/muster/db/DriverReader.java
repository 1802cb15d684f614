package dev.muster.db;

import dev.muster.Fact;
import java.sql.Driver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a driver is told, as that driver would. Connects to nothing. */
final class DriverReader {
    private final DriverSource source;
    private final Optional<Connected> connected;
    private final List<Driver> drivers;

    private DriverReader(DriverSource source, Optional<Connected> connected, List<Driver> drivers) {
        this.source = source;
        this.connected = connected;
        this.drivers = drivers;
    }

    /**
     * {@return what is to be known of a driver}
     *
     * @param connected what a connection said of itself, if there was one
     */
    static DriverFacts read(DriverSource source, Optional<Connected> connected, Declared declared) {
        return read(source, connected, declared, LoadedDrivers.all());
    }

    static DriverFacts read(
            DriverSource source, Optional<Connected> connected, Declared declared, List<Driver> drivers) {
        return new DriverReader(source, connected, drivers).facts(declared);
    }

    private DriverFacts facts(Declared declared) {
        DriverKind kind = kind();
        Fact<DriverVersion> version = version(kind);
        Fact<ParsedUrl> url = parsed(kind, version.value());
        Dialect dialect = Dialect.of(kind, version.value());
        Map<String, String> properties = source.bean() ? dialect.spelled(source.properties()) : source.properties();
        Map<String, String> merged =
                dialect.merged(url.value().map(ParsedUrl::options).orElse(Map.of()), properties);
        return new DriverFacts(
                declared,
                kind,
                version,
                client(kind, version, url, () -> dialect.settings(url.value().orElseThrow(), merged)),
                credentials(url.value(), merged),
                embedded());
    }

    private DriverKind kind() {
        DriverKind byClass = LoadedDrivers.kind(source.className());
        if (byClass != DriverKind.OTHER) {
            return byClass;
        }
        String url = url().orElse("").toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:mysql")) {
            return LoadedDrivers.ofMySqlUrl(url().orElse(""), drivers);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return DriverKind.POSTGRESQL;
        }
        return url.startsWith("jdbc:mariadb:") ? DriverKind.MARIADB : DriverKind.OTHER;
    }

    private Optional<String> url() {
        return source.url().or(() -> connected.flatMap(Connected::url));
    }

    private Fact<DriverVersion> version(DriverKind kind) {
        Fact<DriverVersion> said =
                DriverVersion.of(connected.map(Connected::version).orElse(""));
        return said.value().isPresent() ? said : LoadedDrivers.version(kind, drivers);
    }

    private Fact<ParsedUrl> parsed(DriverKind kind, Optional<DriverVersion> version) {
        if (kind == DriverKind.OTHER) {
            return Fact.absent("what the driver makes of its URL is not known");
        }
        Optional<ParsedUrl> parts = url().map(text -> Dialect.of(kind, version).parse(text))
                .orElseGet(() -> source.bean() ? Optional.of(servers()) : Optional.empty());
        return parts.<Fact<ParsedUrl>>map(Fact::of)
                .orElse(Fact.absent(url().isPresent() ? kind + " does not take this URL" : "there is no URL"));
    }

    /** {@return the hosts of a data source that is told them one by one} */
    private ParsedUrl servers() {
        Map<String, String> lower = new LinkedHashMap<>();
        source.properties().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        String names = lower.getOrDefault("servernames", lower.getOrDefault("servername", "localhost"));
        return new ParsedUrl(
                UrlText.splitBare(names, ',').stream()
                        .map(name -> new ParsedUrl.HostPart(name.strip(), Map.of()))
                        .toList(),
                Map.of());
    }

    private Fact<ClientSettings> client(
            DriverKind kind, Fact<DriverVersion> version, Fact<ParsedUrl> url, Supplier<ClientSettings> settings) {
        if (!source.unknown().isEmpty()) {
            return Fact.absent(source.unknown());
        }
        if (url.value().isEmpty()) {
            return Fact.absent(url.why());
        }
        if (kind == DriverKind.MYSQL
                && version.value().filter(it -> it.major() < 8).isPresent()) {
            return Fact.absent(kind + " before 8.0 is not looked into: upgrade it");
        }
        if (kind == DriverKind.MARIADB && version.value().isEmpty()) {
            return Fact.absent("what its options are depends on the version of " + kind + ": " + version.why());
        }
        try {
            return Fact.of(settings.get());
        } catch (NotTakenException e) {
            return Fact.absent(String.valueOf(e.getMessage()));
        }
    }

    private Fact<Credentials> credentials(Optional<ParsedUrl> url, Map<String, String> merged) {
        Map<String, String> login = new LinkedHashMap<>(merged);
        url.ifPresent(it -> it.hosts().forEach(host -> login.putAll(host.options())));
        Optional<String> user = Optional.ofNullable(login.get("user")).or(() -> connected.flatMap(Connected::user));
        Optional<String> password = Optional.ofNullable(login.get("password"));
        if (user.isEmpty() && password.isEmpty() && url().isEmpty()) {
            return Fact.absent(source.unknown().isEmpty() ? "there is no URL" : source.unknown());
        }
        UrlLogin inUrl =
                url.map(UrlLogin::of).orElseGet(() -> UrlLogin.of(source.url().orElse("")));
        return Fact.of(Credentials.of(user, password, inUrl.user(), inUrl.password()));
    }

    private Fact<Optional<Embedded>> embedded() {
        Optional<Embedded> ofUrl = url().flatMap(Embedded::of);
        if (ofUrl.isPresent()) {
            return Fact.of(ofUrl);
        }
        Optional<Embedded> ofClass = Embedded.ofClass(source.className());
        if (url().isEmpty() && ofClass.isEmpty() && connected.isEmpty() && kind() == DriverKind.OTHER) {
            return Fact.absent(source.unknown().isEmpty() ? "there is no URL" : source.unknown());
        }
        return Fact.of(ofClass.or(() -> connected.flatMap(it -> Embedded.ofProduct(it.product()))));
    }
}
