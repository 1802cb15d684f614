package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.redis.Power.Held;
import dev.muster.redis.Product.Kind;
import dev.muster.testing.Told;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Facts of a hardened store, and how one differs from it: {@code port=6379} is a setting, {@code $aof_enabled=0} a value of {@code
 * INFO}, {@code @way=MANAGED} another fact, several stand with semicolons between them. Of a setting or a value {@code -} means that
 * it is not there, of another fact {@code ?} that it may not be seen, {@code -} that it is not there.
 */
final class PostureFixture {
    private static final String APP = "on #x sanitize-payload ~app:* resetchannels &app:* -@all +@read -keys";

    private final Map<String, String> settings = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("save", "3600 1 300 100 60 10000"),
            Map.entry("appendonly", "yes"),
            Map.entry("appendfsync", "everysec"),
            Map.entry("stop-writes-on-bgsave-error", "yes"),
            Map.entry("bind", "10.0.0.5 127.0.0.1 -::1"),
            Map.entry("protected-mode", "yes"),
            Map.entry("port", "0"),
            Map.entry("tls-port", "6379"),
            Map.entry("tls-protocols", "TLSv1.2 TLSv1.3"),
            Map.entry("slowlog-log-slower-than", "10000"),
            Map.entry("slowlog-max-len", "128"),
            Map.entry("enable-debug-command", "no"),
            Map.entry("enable-module-command", "no"),
            Map.entry("enable-protected-configs", "no")));
    private final Map<String, String> info = new LinkedHashMap<>(Map.of(
            "aof_enabled", "1",
            "maxmemory", "3221225472",
            "total_system_memory", "4294967296",
            "maxmemory_policy", "noeviction",
            "role", "master",
            "connected_slaves", "0",
            "executable", "/usr/local/bin/redis-server"));
    private final Map<String, String> others = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("purpose", "STORE"),
            Map.entry("way", "-"),
            Map.entry("settings", "+"),
            Map.entry("nodes", "+"),
            Map.entry("name", ""),
            Map.entry("product", "REDIS 8.10.2"),
            Map.entry("powers", "+"),
            Map.entry("self", "app"),
            Map.entry("default", "off #x ~* &* +@all"),
            Map.entry("app", APP),
            Map.entry("other", ""),
            Map.entry("users", "+"),
            Map.entry("anonymous", "false"),
            Map.entry("plain", "false"),
            Map.entry("client", ""),
            Map.entry("at", "2026-11-21")));
    private final Map<Power, Held> powers = new EnumMap<>(Power.class);

    private PostureFixture(String differences) {
        for (Power power : Power.values()) {
            powers.put(power, Held.NO);
        }
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                change(parts[0], parts[1]);
            }
        }
    }

    static PostureFacts facts(String differences) {
        return new PostureFixture(differences).facts();
    }

    static NodeFacts node(String differences) {
        return new PostureFixture(differences).node();
    }

    /** {@return what a rule says of it, such as {@code WARNING maxmemory is 0}; of several with {@code &} between} */
    static String said(Rule<PostureFacts> rule, String differences) {
        return Told.by(rule, facts(differences));
    }

    static List<String> ids(String differences, Class<? extends Outcome> kind) {
        return Told.ids(PostureRules.ALL, facts(differences), kind);
    }

    private void change(String name, String value) {
        if (name.startsWith("$")) {
            change(info, name.substring(1), value);
        } else if (name.startsWith("@") && name.toUpperCase(Locale.ROOT).equals(name)) {
            changePower(Power.valueOf(name.substring(1)), value);
        } else if (name.startsWith("@")) {
            if (others.put(name.substring(1), value) == null) {
                throw new IllegalArgumentException(name);
            }
        } else {
            change(settings, name, value);
        }
    }

    private static void change(Map<String, String> values, String name, String value) {
        values.remove(name);
        if (!value.equals("-")) {
            values.put(name, value);
        }
    }

    private void changePower(Power power, String value) {
        powers.remove(power);
        if (!value.equals("-")) {
            powers.put(power, Held.valueOf(value));
        }
    }

    private PostureFacts facts() {
        ClientFacts client = ClientFixture.facts(text("client"));
        List<NodeFacts> nodes = text("nodes").equals("none") ? List.of() : List.of(node());
        return new PostureFacts(
                Instant.parse(text("at") + "T12:00:00Z"),
                new ClientFacts(declared(), client.target(), client.options()),
                fact("nodes", any -> nodes));
    }

    private Declared declared() {
        Declared declared = Declared.NOTHING;
        if (!text("purpose").equals("-")) {
            declared = declared.with(Purpose.valueOf(text("purpose")));
        }
        return text("way").equals("-") ? declared : declared.with(Declared.Way.valueOf(text("way")));
    }

    private NodeFacts node() {
        String[] product = text("product").split(" ", -1);
        Map<String, String> seen = text("settings").equals("+") ? settings : Map.of();
        Server server = new Server(
                text("name"),
                new Product(Kind.valueOf(product[0]), product.length > 1 ? product[1] : "", "standalone"),
                new Info(info),
                new ServerSettings(seen, fact("settings", any -> true)));
        return new NodeFacts(
                server,
                fact("powers", any -> Map.copyOf(powers)),
                fact("self", Function.identity()),
                fact("users", any -> users()),
                new Probed(fact("anonymous", Boolean::parseBoolean), fact("plain", Boolean::parseBoolean)));
    }

    private List<AclUser> users() {
        List<String> lines = List.of(
                "user default " + text("default"),
                "user app " + text("app"),
                text("other").isEmpty() ? "" : "user " + text("other"));
        return AclList.parse(
                lines.stream().filter(line -> !line.equals("user default -")).toList());
    }

    private <T> Fact<T> fact(String name, Function<String, T> reader) {
        String value = text(name);
        if (value.equals("?")) {
            return Fact.denied("ACL SETUSER monitor +" + name);
        }
        return value.equals("-") ? Fact.absent("nobody asked for " + name) : Fact.of(reader.apply(value));
    }

    private String text(String name) {
        return others.getOrDefault(name, "");
    }
}
