package dev.muster.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes URLs apart as MySQL Connector/J does: {@code //user:password@host:port,(host=b,port=2)/db?option=value}. */
final class MySqlUrl {
    private MySqlUrl() {}

    static boolean accepts(String url) {
        String start = url.substring(0, Math.min(url.length(), 16)).toLowerCase(Locale.ROOT);
        return (start.startsWith("jdbc:mysql:") || start.startsWith("jdbc:mysql+srv")) && url.contains("//");
    }

    /** {@return its parts; empty if the driver would not take it} */
    static Optional<ParsedUrl> parse(String url) {
        if (!accepts(url)) {
            return Optional.empty();
        }
        int slashes = url.indexOf("//");
        int end = UrlText.first(url, "/?#", slashes + 2);
        int question = UrlText.first(url, "?#", end);
        int fragment = UrlText.first(url, "#", question);
        try {
            String query = question < fragment ? url.substring(question + 1, fragment) : "";
            List<ParsedUrl.HostPart> hosts = new ArrayList<>();
            addHosts(hosts, url.substring(slashes + 2, end), Map.of());
            return Optional.of(new ParsedUrl(hosts, stripped(query)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> stripped(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        UrlText.options(query, UrlText::decoded)
                .forEach((name, value) ->
                        options.put(UrlText.decoded(name.strip()).strip(), value.strip()));
        return options;
    }

    private static void addHosts(List<ParsedUrl.HostPart> hosts, String text, Map<String, String> login) {
        for (String part : outside(text)) {
            int at = part.lastIndexOf('@');
            Map<String, String> own = at < 0 ? login : login(part.substring(0, at));
            String address = part.substring(at + 1).strip();
            if (at >= 0 && address.startsWith("[") && address.endsWith("]") && !isIpv6(address)) {
                for (String each : outside(address.substring(1, address.length() - 1))) {
                    hosts.add(host(each.strip(), own));
                }
            } else if (!address.isEmpty() || part.equals(text)) {
                hosts.add(host(address, own));
            }
        }
    }

    private static boolean isIpv6(String address) {
        return address.indexOf(':') >= 0 && address.indexOf(',') < 0 && address.indexOf('.') < 0;
    }

    private static Map<String, String> login(String text) {
        int colon = text.indexOf(':');
        Map<String, String> login = new LinkedHashMap<>();
        login.put("user", UrlText.decoded(colon < 0 ? text : text.substring(0, colon)));
        if (colon >= 0) {
            login.put("password", UrlText.decoded(text.substring(colon + 1)));
        }
        return login;
    }

    private static ParsedUrl.HostPart host(String address, Map<String, String> login) {
        boolean list = address.startsWith("(");
        if (list || address.regionMatches(true, 0, "address=(", 0, 9)) {
            Map<String, String> options = new LinkedHashMap<>(login);
            described(options, address.substring(address.indexOf('(')), list ? ',' : ')');
            return new ParsedUrl.HostPart(options.getOrDefault("host", ""), options);
        }
        int colon = address.lastIndexOf(':');
        boolean port = colon >= 0 && address.lastIndexOf(']') < colon;
        if (port && !UrlText.isPort(address.substring(colon + 1), 0, Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a port is no number");
        }
        return new ParsedUrl.HostPart(port ? address.substring(0, colon) : address, login);
    }

    /** {@code (host=a,port=1)} or {@code (host=a)(port=1)}. */
    private static void described(Map<String, String> options, String text, char separator) {
        String inner = text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        for (String each : UrlText.split(inner, separator)) {
            String option = each.strip();
            String bare = option.startsWith("(") ? option.substring(1) : option;
            int equals = bare.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("a host is malformed");
            }
            options.put(
                    bare.substring(0, equals).strip(),
                    UrlText.decoded(bare.substring(equals + 1)).strip());
        }
    }

    /** {@return the parts between commas that are in no brackets} */
    private static List<String> outside(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
