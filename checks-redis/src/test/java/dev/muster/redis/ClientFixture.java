package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.redis.ClientFacts.Login;
import dev.muster.redis.ClientFacts.Options;
import dev.muster.redis.ClientFacts.Password;
import dev.muster.redis.ClientFacts.Target;
import dev.muster.redis.ClientFacts.Verify;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of a hardened client, and how one differs from it: {@code tls=false} or {@code timeout=60}, several with semicolons between
 * them. {@code target=-} and {@code options=-} mean that the client does not tell.
 */
final class ClientFixture {
    private final Map<String, String> values = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("target", "+"),
            Map.entry("local", "false"),
            Map.entry("socket", "false"),
            Map.entry("tls", "true"),
            Map.entry("verify", "FULL"),
            Map.entry("user", "app"),
            Map.entry("password", "40,3"),
            Map.entry("timeout", "2"),
            Map.entry("request", "-"),
            Map.entry("options", "+"),
            Map.entry("connect", "5"),
            Map.entry("keepAlive", "true"),
            Map.entry("userTimeout", "-"),
            Map.entry("queue", "10000"),
            Map.entry("rejects", "true"),
            Map.entry("reconnects", "true"),
            Map.entry("ownCode", "false"),
            Map.entry("protocols", "")));

    private ClientFixture() {}

    static ClientFacts facts(String differences) {
        ClientFixture fixture = new ClientFixture();
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                if (fixture.values.put(parts[0], parts[1]) == null) {
                    throw new IllegalArgumentException(parts[0]);
                }
            }
        }
        return fixture.facts();
    }

    private ClientFacts facts() {
        Declared declared =
                text("request").equals("-") ? Declared.NOTHING : Declared.NOTHING.within(seconds("request"));
        return new ClientFacts(
                declared,
                is("target", "-") ? Fact.absent("the client does not tell") : Fact.of(target()),
                is("options", "-") ? Fact.absent("the client does not tell its options") : Fact.of(options()));
    }

    private Target target() {
        return new Target(
                "redis.example.com:6379",
                flag("local"),
                flag("socket"),
                flag("tls"),
                Verify.valueOf(text("verify")),
                new Login(text("user"), password()),
                seconds("timeout"));
    }

    private Fact<Optional<Password>> password() {
        String value = text("password");
        if (value.equals("?")) {
            return Fact.absent("it comes from a provider at run time");
        }
        if (value.equals("-")) {
            return Fact.of(Optional.empty());
        }
        String[] parts = value.split(",", -1);
        return Fact.of(Optional.of(new Password(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                List.of(parts).contains("common"),
                List.of(parts).contains("user"))));
    }

    private Options options() {
        return new Options(
                seconds("connect"),
                flag("keepAlive"),
                is("userTimeout", "-") ? Optional.empty() : Optional.of(seconds("userTimeout")),
                is("queue", "max") ? Integer.MAX_VALUE : Integer.parseInt(text("queue")),
                flag("rejects"),
                flag("reconnects"),
                flag("ownCode"),
                is("protocols", "") ? List.of() : List.of(text("protocols").split(",", -1)));
    }

    private boolean is(String name, String value) {
        return text(name).equals(value);
    }

    private boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    private Duration seconds(String name) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text(name)) * 1000));
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }
}
