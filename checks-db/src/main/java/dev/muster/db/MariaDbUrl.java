package dev.muster.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes URLs apart as MariaDB Connector/J does, which decodes nothing. */
final class MariaDbUrl {
    private static final String PREFIX = "jdbc:mariadb:";
    private static final String OTHERS_PREFIX = "jdbc:mysql:";
    private static final Set<String> MODES =
            Set.of("", "replication", "sequential", "load-balance-read", "loadbalance", "failover", "aurora");

    private MariaDbUrl() {}

    /** {@return whether this driver takes such URLs; those of MySQL since 3.0 only where they permit it} */
    static boolean accepts(String url, Optional<DriverVersion> version) {
        if (url.startsWith(PREFIX)) {
            return true;
        }
        boolean old = version.filter(it -> it.major() < 3).isPresent();
        return url.startsWith(OTHERS_PREFIX)
                && (old ? !url.contains("disableMariaDbDriver") : url.contains("permitMysqlScheme"));
    }

    /** {@return its parts; empty if the driver would not take it} */
    static Optional<ParsedUrl> parse(String url, Optional<DriverVersion> version) {
        int slashes = url.indexOf("//");
        if (!accepts(url, version) || slashes < 0 || !isMode(url.substring(url.indexOf(':', 5) + 1, slashes))) {
            return Optional.empty();
        }
        int hostsEnd = hostsEnd(url, slashes + 2);
        int question = url.indexOf('?', hostsEnd);
        return hosts(url.substring(slashes + 2, hostsEnd))
                .map(hosts -> new ParsedUrl(
                        hosts,
                        UrlText.options(question < 0 ? "" : url.substring(question + 1), UnaryOperator.identity())));
    }

    /** A slash in brackets is one of a path. */
    private static int hostsEnd(String url, int from) {
        boolean inside = false;
        for (int i = from; i < url.length(); i++) {
            char c = url.charAt(i);
            inside = c == '(' || (inside && c != ')');
            if (!inside && (c == '/' || c == '?')) {
                return i;
            }
        }
        return url.length();
    }

    private static boolean isMode(String text) {
        int colon = text.indexOf(':');
        return MODES.contains((colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT));
    }

    private static Optional<List<ParsedUrl.HostPart>> hosts(String text) {
        List<ParsedUrl.HostPart> hosts = new ArrayList<>();
        for (String part : UrlText.splitBare(text, ',')) {
            String address = part.strip();
            Optional<ParsedUrl.HostPart> host = address.startsWith("address=") ? described(address) : plain(address);
            if (host.isEmpty() || part.isEmpty()) {
                return Optional.empty();
            }
            hosts.add(host.get());
        }
        return Optional.of(hosts);
    }

    private static Optional<ParsedUrl.HostPart> plain(String address) {
        boolean six = address.startsWith("[");
        int colon = address.indexOf(':', six ? Math.max(0, address.indexOf(']')) : 0);
        boolean port = colon >= 0;
        if (port && !UrlText.isPort(address.substring(colon + 1), 0, Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        return Optional.of(new ParsedUrl.HostPart(port ? address.substring(0, colon) : address, Map.of()));
    }

    /** {@code address=(host=a)(port=3306)(sslMode=trust)}. */
    private static Optional<ParsedUrl.HostPart> described(String address) {
        Map<String, String> options = new LinkedHashMap<>();
        int open = address.indexOf('(');
        while (open >= 0) {
            int close = address.indexOf(')', open);
            int equals = address.indexOf('=', open);
            if (close < 0 || equals < 0 || equals > close) {
                return Optional.empty();
            }
            options.put(
                    address.substring(open + 1, equals).toLowerCase(Locale.ROOT), address.substring(equals + 1, close));
            open = address.indexOf('(', close);
        }
        return Optional.of(new ParsedUrl.HostPart(options.getOrDefault("host", ""), options));
    }
}
