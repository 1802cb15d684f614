package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** What is made of a URL is what its driver makes of it. */
final class UrlsAgainstDriversTest {
    private static final Optional<DriverVersion> MARIADB = Optional.of(new DriverVersion(4, 0, 0));
    private static final List<String> QUERIES = List.of(
            "",
            "?",
            "?&",
            "?a",
            "?a=",
            "?=b",
            "?a=b=c",
            "??a=b",
            "?a=b?c",
            "?a=b&a=c",
            "?user=app",
            "?user=a%20b+c&password=%26",
            "?ssl",
            "?ssl=true",
            "?ssl=TRUE",
            "?ssl=false",
            "?ssl=1",
            "?sslmode=disable",
            "?sslmode=Require",
            "?sslMode=disable",
            "?SSLMODE=verify-ca",
            "?sslmode=verify-full&sslmode=allow",
            "?sslmode=bad",
            "?sslmode=",
            "?sslMode=trust",
            "?sslMode=verify_ca",
            "?sslMode=VERIFY_IDENTITY",
            "?sslMode=allow",
            "?sslMode=0",
            "?sslMode=true",
            "?useSsl",
            "?useSSL=true",
            "?USESSL=true",
            "?useSsl=false",
            "?useSsl=0&sslMode=trust",
            "?useSsl=true&sslMode=disable",
            "?useSsl=1&trustServerCertificate",
            "?trustServerCertificate=true",
            "?useSSL&disableSslHostnameVerification=1",
            "?socketTimeout=5",
            "?socketTimeout=x",
            "?socketTimeout=-1",
            "?socketTimeout=",
            "?connectTimeout=7",
            "?tcpKeepAlive=true",
            "?tcpkeepalive=false",
            "?tcpKeepAlive",
            "?allowMultiQueries",
            "?allowMultiQueries=yes",
            "?allowMultiQueries=1",
            "?allowLocalInfile=FALSE",
            "?cachePrepStmts=0&prepStmtCacheSize=9",
            "?useServerPrepStmts=true",
            "?allowPublicKeyRetrieval=true",
            "?restrictedAuth=x,y",
            "?localSocket=/run/x",
            "?pipe=x",
            "?prepareThreshold=0",
            "?preparedStatementCacheQueries=0",
            "?logServerErrorDetail=false",
            "?preferQueryMode=simple",
            "?a=%zz",
            "?a=%2",
            "?%61=b",
            "?requireAuth=scram-sha-256",
            "?channelBinding=require",
            "?PGHOST=other",
            "?a=b/c",
            "?a=b#c",
            "#x");
    private static final List<String> SERVERS = List.of(
            "//db/app",
            "//db:1/app",
            "//a,b/app",
            "//a:1,b:2/app",
            "//[::1]/app",
            "//[::1]:3/app",
            "//::1/app",
            "//db",
            "//db/",
            "///app",
            "///",
            "//",
            "/app",
            "app",
            "",
            "//db:/app",
            "//db:x/app",
            "//db:0/app",
            "//db:65535/app",
            "//db:65536/app",
            "//a,,b/app",
            "//a,/app",
            "//db/a/b",
            "//db/a%20b",
            "//db/%zz",
            "// db /app",
            "//u:p@db/app",
            "//u@db/app",
            "//address=(host=a)(port=1)/app",
            "//address=(host=a)(sslMode=trust),b/app",
            "//address=(type=primary)(localSocket=/x)/app",
            "//address=(host=a),address=(host=b)(type=replica)/app",
            "//address=(hosta)/app",
            "//ADDRESS=(HOST=a)/app",
            "//(host=a)/app",
            "//127.0.0.1:3306/app",
            "//localhost/app");
    private static final List<String> PREFIXES = List.of(
            "jdbc:mariadb:",
            "jdbc:mysql:",
            "JDBC:MARIADB:",
            "jdbc:mariadb:replication:",
            "jdbc:mariadb:sequential:",
            "jdbc:mariadb:loadbalance:",
            "jdbc:mariadb:failover:",
            "jdbc:mariadb:bogus:",
            "jdbc:mariadb:Replication:");

    private static List<String> postgres() {
        List<String> urls = new ArrayList<>();
        SERVERS.forEach(server -> urls.add("jdbc:postgresql:" + server));
        SERVERS.forEach(server -> urls.add("jdbc:postgresql:" + server + "?sslmode=require"));
        QUERIES.forEach(query -> urls.add("jdbc:postgresql://db/app" + query));
        urls.addAll(List.of(
                "JDBC:postgresql://db/app", "jdbc:pgsql://db/app", "jdbc:postgresql", "jdbc:postgresql://db/app\n"));
        return urls;
    }

    private static List<String> mariaDb() {
        List<String> urls = new ArrayList<>();
        SERVERS.forEach(server -> urls.add("jdbc:mariadb:" + server));
        QUERIES.forEach(query -> urls.add("jdbc:mariadb://db/app" + query));
        QUERIES.forEach(query -> urls.add("jdbc:mysql://db/app" + query));
        QUERIES.forEach(
                query -> urls.add("jdbc:mysql://db/app" + (query.isEmpty() ? "?" : query + "&") + "permitMysqlScheme"));
        PREFIXES.forEach(prefix -> urls.add(prefix + "//a,b/app"));
        return urls;
    }

    @ParameterizedTest
    @MethodSource
    void postgres(String url) throws SQLException {
        Map<String, String> given = Map.of("sslmode", "verify-ca", "user", "pool", "socketTimeout", "77");
        Properties properties = new Properties();
        given.forEach(properties::setProperty);

        assertEquals(ofPgjdbc(Driver.parseURL(url, properties)), ours(new PostgresDialect(), url, given));
    }

    private static String ofPgjdbc(@Nullable Properties all) throws SQLException {
        if (all == null) {
            return "refused";
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put(
                "hosts",
                Stream.of(String.valueOf(PGProperty.PG_HOST.getOrDefault(all)).split(",", -1))
                        .map(host -> host.isEmpty() ? "localhost" : host)
                        .toList());
        seen.put("user", String.valueOf(all.getProperty("user")));
        seen.put("password", String.valueOf(all.getProperty("password")));
        try {
            seen.put("tls", SslMode.of(all).name().toLowerCase(Locale.ROOT));
            for (PGProperty number : List.of(
                    PGProperty.SOCKET_TIMEOUT,
                    PGProperty.CONNECT_TIMEOUT,
                    PGProperty.PREPARE_THRESHOLD,
                    PGProperty.PREPARED_STATEMENT_CACHE_QUERIES)) {
                seen.put(number.getName(), String.valueOf(number.getInt(all)));
            }
        } catch (PSQLException e) {
            return "refused";
        }
        for (PGProperty flag : List.of(PGProperty.TCP_KEEP_ALIVE, PGProperty.LOG_SERVER_ERROR_DETAIL)) {
            seen.put(flag.getName(), String.valueOf(flag.getBoolean(all)));
        }
        for (PGProperty text :
                List.of(PGProperty.PREFER_QUERY_MODE, PGProperty.CHANNEL_BINDING, PGProperty.REQUIRE_AUTH)) {
            seen.put(text.getName(), Optional.ofNullable(text.getOrDefault(all)).orElse(""));
        }
        return seen.toString();
    }

    @ParameterizedTest
    @MethodSource
    void mariaDb(String url) {
        Map<String, String> given = Map.of("user", "pool", "socketTimeout", "77", "connectTimeout", "88");
        Properties properties = new Properties();
        given.forEach(properties::setProperty);

        assertEquals(ofMariaDb(url, properties), ours(new MariaDbDialect(MARIADB), url, given));
    }

    private static String ofMariaDb(String url, Properties properties) {
        Configuration all;
        try {
            all = Configuration.parse(url, properties);
        } catch (SQLException | IndexOutOfBoundsException e) {
            return "refused";
        }
        if (all == null) {
            return "refused";
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("hosts", hosts(all.addresses()));
        seen.put("user", String.valueOf(all.user()));
        seen.put("password", String.valueOf(all.password()));
        seen.put("tls", all.sslMode().name().toLowerCase(Locale.ROOT));
        seen.put("socketTimeout", String.valueOf(all.socketTimeout()));
        seen.put("connectTimeout", String.valueOf(all.connectTimeout()));
        seen.put("prepStmtCacheSize", String.valueOf(all.prepStmtCacheSize()));
        seen.put("tcpKeepAlive", String.valueOf(all.tcpKeepAlive()));
        seen.put("allowMultiQueries", String.valueOf(all.allowMultiQueries()));
        seen.put("allowLocalInfile", String.valueOf(all.allowLocalInfile()));
        seen.put("cachePrepStmts", String.valueOf(all.cachePrepStmts()));
        seen.put("useServerPrepStmts", String.valueOf(all.useServerPrepStmts()));
        seen.put("allowPublicKeyRetrieval", String.valueOf(all.allowPublicKeyRetrieval()));
        seen.put("restrictedAuth", Optional.ofNullable(all.restrictedAuth()).orElse(""));
        return seen.toString();
    }

    private static List<String> hosts(List<HostAddress> addresses) {
        return addresses.isEmpty()
                ? List.of("localhost")
                : addresses.stream().map(UrlsAgainstDriversTest::host).toList();
    }

    private static String host(HostAddress address) {
        if (address.localSocket != null || address.pipe != null) {
            return Optional.ofNullable(address.localSocket).orElse(String.valueOf(address.pipe));
        }
        return address.host
                + (address.sslMode == null ? "" : " " + address.sslMode.name().toLowerCase(Locale.ROOT));
    }

    /** {@return what we make of it, in the same words} */
    private static String ours(Dialect dialect, String url, Map<String, String> properties) {
        Optional<ParsedUrl> parsed = dialect.parse(url);
        if (parsed.isEmpty()) {
            return "refused";
        }
        Map<String, String> merged = dialect.merged(parsed.get().options(), properties);
        ClientSettings client;
        try {
            client = dialect.settings(parsed.get(), merged);
        } catch (NotTakenException e) {
            return "refused";
        }
        boolean postgres = dialect instanceof PostgresDialect;
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put(
                "hosts",
                client.hosts().stream()
                        .map(host -> bare(host.name(), postgres)
                                + host.encryption()
                                        .map(it -> " " + word(it, false))
                                        .orElse(""))
                        .toList());
        seen.put("user", merged.getOrDefault("user", "null"));
        String password = merged.getOrDefault("password", "null");
        seen.put("password", password);
        seen.put("tls", word(client.encryption(), postgres));
        List<String> names = postgres
                ? List.of(
                        "socketTimeout",
                        "connectTimeout",
                        "prepareThreshold",
                        "preparedStatementCacheQueries",
                        "tcpKeepAlive",
                        "logServerErrorDetail",
                        "preferQueryMode",
                        "channelBinding",
                        "requireAuth")
                : List.of(
                        "socketTimeout",
                        "connectTimeout",
                        "prepStmtCacheSize",
                        "tcpKeepAlive",
                        "allowMultiQueries",
                        "allowLocalInfile",
                        "cachePrepStmts",
                        "useServerPrepStmts",
                        "allowPublicKeyRetrieval",
                        "restrictedAuth");
        names.forEach(name -> seen.put(name, client.option(name).value()));
        return seen.toString();
    }

    private static String bare(String name, boolean postgres) {
        return !postgres && name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    private static String word(Encryption encryption, boolean postgres) {
        return switch (encryption.level()) {
            case OFF -> "disable";
            case OPPORTUNISTIC -> postgres && encryption.shown().contains("prefer") ? "prefer" : "allow";
            case ANYBODY -> postgres ? "require" : "trust";
            case AUTHORITY -> "verify_ca";
            case IDENTITY -> "verify_full";
        };
    }

    @Test
    void there_are_many() {
        assertTrue(postgres().stream().collect(Collectors.toSet()).size() >= 100);
        assertTrue(mariaDb().stream().collect(Collectors.toSet()).size() >= 100);
    }
}
