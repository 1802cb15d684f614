package dev.muster.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes URLs apart as pgjdbc does. */
final class PostgresUrl {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int MOST_PORT = 65535;

    private PostgresUrl() {}

    /** {@return its parts; empty if the driver would not take it} */
    static Optional<ParsedUrl> parse(String url) {
        int question = url.indexOf('?');
        String server = question < 0 ? url : url.substring(0, question);
        if (!server.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            Map<String, String> options =
                    UrlText.options(question < 0 ? "" : url.substring(question + 1), UrlText::decoded);
            return hosts(server.substring(PREFIX.length())).map(hosts -> new ParsedUrl(named(hosts, options), options));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> hosts(String server) {
        if (!server.startsWith("//")) {
            UrlText.decoded(server);
            return server.startsWith("/") ? Optional.empty() : Optional.of(List.of("localhost"));
        }
        if (server.equals("//")) {
            return Optional.of(List.of("localhost"));
        }
        int slash = server.indexOf('/', 2);
        if (slash < 0 || server.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        UrlText.decoded(server.substring(slash + 1));
        return slash == 2 ? Optional.of(List.of("localhost")) : each(server.substring(2, slash));
    }

    private static Optional<List<String>> each(String addresses) {
        List<String> hosts = new ArrayList<>();
        for (String address : UrlText.splitBare(addresses, ',')) {
            int colon = address.lastIndexOf(':');
            boolean port = colon >= 0 && address.lastIndexOf(']') < colon;
            if (port && !UrlText.isPort(address.substring(colon + 1), 1, MOST_PORT)) {
                return Optional.empty();
            }
            hosts.add(port ? address.substring(0, colon) : address);
        }
        return Optional.of(hosts);
    }

    /** An option that names hosts counts more than the place for them. */
    private static List<ParsedUrl.HostPart> named(List<String> hosts, Map<String, String> options) {
        String named = options.getOrDefault("PGHOST", "");
        List<String> all = named.isEmpty() ? hosts : UrlText.splitBare(named, ',');
        return all.stream().map(name -> new ParsedUrl.HostPart(name, Map.of())).toList();
    }
}
