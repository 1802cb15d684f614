package dev.muster.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Oracle's JDBC URLs, which are like no other: thin names, easy connect, and descriptions in brackets. */
final class OracleUrl {
    private static final Pattern EASY =
            Pattern.compile("(?i)(?:(tcps?):)?(?://)?(\\[[0-9a-f:.]+\\]|[^:/,?]+)(:[0-9]+)?.*");
    private static final Pattern HOST = Pattern.compile("(?i)\\(\\s*HOST\\s*=\\s*([^)\\s]+)\\s*\\)");
    private static final Pattern TCPS = Pattern.compile("(?i)\\(\\s*PROTOCOL\\s*=\\s*TCPS\\s*\\)");
    private static final Pattern TCP = Pattern.compile("(?i)\\(\\s*PROTOCOL\\s*=\\s*TCP\\s*\\)");

    private OracleUrl() {}

    static Optional<Endpoint> parse(String text) {
        String target = text.substring(text.lastIndexOf('@') + 1).strip();
        return target.startsWith("(") ? description(target) : easy(target);
    }

    private static Optional<Endpoint> easy(String target) {
        Matcher easy = EASY.matcher(target);
        if (!easy.matches()) {
            return Optional.empty();
        }
        String port = easy.group(3) == null ? "" : easy.group(3);
        boolean tls = "tcps".equals(String.valueOf(easy.group(1)).toLowerCase(Locale.ROOT));
        return Endpoint.hosts(easy.group(2) + port).map(hosts -> of(tls, hosts));
    }

    private static Optional<Endpoint> description(String target) {
        List<HostPort> hosts = new ArrayList<>();
        Matcher host = HOST.matcher(target);
        while (host.find()) {
            HostPort.parse(host.group(1)).ifPresent(hosts::add);
        }
        boolean tls = TCPS.matcher(target).find() && !TCP.matcher(target).find();
        return hosts.isEmpty() ? Optional.empty() : Optional.of(of(tls, hosts));
    }

    private static Endpoint of(boolean tls, List<HostPort> hosts) {
        return new Endpoint("jdbc:oracle", List.copyOf(hosts), tls ? Map.of("protocol", "tcps") : Map.of());
    }
}
