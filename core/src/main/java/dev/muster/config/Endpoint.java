package dev.muster.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that this service calls, as a URL or a JDBC URL gives it. Passwords are not kept.
 *
 * @param scheme in lower case; {@code jdbc:} and the driver's name for JDBC, empty for a list of hosts
 * @param hosts those it names; none for an embedded database
 * @param parameters of the query, names in lower case
 */
record Endpoint(String scheme, List<HostPort> hosts, Map<String, String> parameters) {
    /** Longer ones no server takes. */
    static final int LONGEST = 8_192;

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+._:@-]*");
    private static final Pattern NEXT_URL =
            Pattern.compile("(?<![,\\s])[,\\s]++(?=(jdbc:|[a-zA-Z][a-zA-Z0-9+._-]*+://))");
    private static final Pattern WRAPPER = Pattern.compile("(?i)^jdbc:(p6spy|log4jdbc|otel|aws-wrapper):");

    /** {@return what that value addresses; empty where it is not read as a URL} */
    static Optional<Endpoint> parse(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String text = WRAPPER.matcher(value.strip()).replaceFirst("jdbc:");
        if (text.regionMatches(true, 0, "jdbc:oracle:", 0, 12)) {
            return OracleUrl.parse(text);
        }
        if (text.regionMatches(true, 0, "jdbc:tc:", 0, 8)) {
            return Optional.of(new Endpoint("jdbc:tc", List.of(), Map.of()));
        }
        int separator = text.indexOf("://");
        if (separator < 0) {
            return text.regionMatches(true, 0, "jdbc:", 0, 5) ? withoutAuthority(text) : Optional.empty();
        }
        String scheme = text.substring(0, separator).toLowerCase(Locale.ROOT);
        if (!SCHEME.matcher(scheme).matches()) {
            return Optional.empty();
        }
        String rest = text.substring(separator + 3);
        String authority = rest.split("[/?#;]", 2)[0];
        String hosts = authority.substring(authority.lastIndexOf('@') + 1);
        return hosts(hosts).map(all -> new Endpoint(plain(scheme), all, parameters(rest)));
    }

    /** {@return what the URLs in that value address; empty where one of them is not read as a URL} */
    static Optional<List<Endpoint>> all(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        List<Endpoint> all = new ArrayList<>();
        for (String part : NEXT_URL.split(value.strip(), -1)) {
            Optional<Endpoint> endpoint = parse(part);
            if (endpoint.isEmpty()) {
                return Optional.empty();
            }
            all.add(endpoint.get());
        }
        return Optional.of(List.copyOf(all));
    }

    /** {@return what a list of hosts and ports addresses, as Kafka's {@code bootstrap.servers} is} */
    static Optional<Endpoint> list(String value) {
        return value.length() > LONGEST
                ? Optional.empty()
                : hosts(value.replaceAll("\\s+", "")).map(all -> new Endpoint("", all, Map.of()));
    }

    /** {@return scheme, hosts and ports: what may be shown} */
    String place() {
        List<String> all = hosts.stream().map(HostPort::toString).toList();
        String between = scheme.isEmpty() || all.isEmpty() ? "" : "://";
        return scheme + between + String.join(",", all);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** PostgreSQL's driver takes the local host where none is named; others without a host are embedded. */
    private static Optional<Endpoint> withoutAuthority(String text) {
        Matcher driver =
                Pattern.compile("(?i)(jdbc:[a-z0-9]+):.*", Pattern.DOTALL).matcher(text);
        if (!driver.matches()) {
            return Optional.empty();
        }
        String scheme = driver.group(1).toLowerCase(Locale.ROOT);
        List<HostPort> hosts = scheme.equals("jdbc:postgresql") ? List.of(new HostPort("localhost", "")) : List.of();
        return Optional.of(new Endpoint(scheme, hosts, parameters(text)));
    }

    static Optional<List<HostPort>> hosts(String list) {
        List<HostPort> all = new ArrayList<>();
        for (String item : list.split(",", -1)) {
            Optional<HostPort> host = HostPort.parse(item);
            if (host.isEmpty()) {
                return Optional.empty();
            }
            all.add(host.get());
        }
        return Optional.of(List.copyOf(all));
    }

    static Map<String, String> parameters(String text) {
        Map<String, String> all = new HashMap<>();
        int query = text.split("[?;]", 2)[0].length();
        for (String part : text.substring(query).split("[?&;]", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                all.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), part.substring(equals + 1));
            }
        }
        return Map.copyOf(all);
    }

    /** A driver's dialect after a plus or a second colon tells nothing about the connection. */
    static String plain(String scheme) {
        Matcher sql = Pattern.compile("(jdbc:)?(postgres(?:ql)?|mysql|mariadb|mssql)([+:].*)?")
                .matcher(scheme);
        if (!sql.matches()) {
            return scheme;
        }
        String jdbc = sql.group(1) == null ? "" : sql.group(1);
        return jdbc + (sql.group(2).equals("postgres") ? "postgresql" : sql.group(2));
    }
}
