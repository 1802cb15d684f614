package dev.muster.db;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drivers for the tests of rules: what they are told is read as it is in earnest. */
final class ClientFixture {
    private static final Map<String, String> SCHEMES = Map.of("pg", "postgresql", "maria", "mariadb", "my", "mysql");
    private static final Map<String, String> VERSIONS = Map.of("pg", "42.7.14", "maria", "3.5.6", "my", "9.4.0");

    private ClientFixture() {}

    /** {@return facts of {@code pg//db.example.com/app?sslmode=require}, or {@code maria:4.0.0//...}; any other URL as it is} */
    static DriverFacts facts(String text) {
        return facts(text, "");
    }

    static DriverFacts facts(String text, String declared) {
        int slashes = text.indexOf("//");
        String start = slashes < 0 ? "" : text.substring(0, slashes);
        String kind = start.substring(0, Math.max(0, start.indexOf(':') < 0 ? start.length() : start.indexOf(':')));
        if (!SCHEMES.containsKey(kind)) {
            return facts(text, Map.of(), "", declared);
        }
        String version = start.equals(kind) ? VERSIONS.getOrDefault(kind, "") : start.substring(kind.length() + 1);
        return facts("jdbc:" + SCHEMES.get(kind) + ":" + text.substring(slashes), Map.of(), version, declared);
    }

    static DriverFacts facts(String url, Map<String, String> properties, String version, String declared) {
        return DriverReader.read(
                new DriverSource(Optional.of(url), properties, "", false, ""),
                Optional.of(new Connected(Optional.empty(), "", version, "", Optional.empty())),
                DeclaredFixture.of(declared),
                List.of());
    }

    static DriverFacts login(String user, String password) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (!user.isEmpty()) {
            properties.put("user", user);
        }
        if (!password.equals("-")) {
            properties.put("password", password);
        }
        return facts("jdbc:postgresql://db.example.com/app", properties, "42.7.14", "");
    }

    /** {@return facts of a data source that does not say what its driver is told} */
    static DriverFacts unseen() {
        return DriverReader.read(
                new DriverSource(Optional.empty(), Map.of(), "com.example.Source", true, "it does not say"),
                Optional.empty(),
                Declared.NOTHING,
                List.of());
    }
}
