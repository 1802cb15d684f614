package dev.muster.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every cipher suite that has a name: IANA's, and those that were in use without one. */
final class Suites {
    private static final String FILE = "cipher-suites.txt";
    private static final Map<Integer, Suite> BY_CODE = read();
    private static final Map<String, Suite> BY_NAME =
            BY_CODE.values().stream().collect(Collectors.toUnmodifiableMap(Suite::name, suite -> suite));

    private Suites() {}

    /** {@return all of them, by code, those of TLS 1.3 included} */
    static List<Suite> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** {@return the suite of this code; one that nobody has named is called by its number} */
    static Suite of(int code) {
        Suite known = BY_CODE.get(code);
        return known != null ? known : Suite.unnamed(code);
    }

    /** {@return the suite of this name, in IANA's spelling or in that of the JDK, which calls old ones SSL_} */
    static Optional<Suite> named(String name) {
        String spelled = name.startsWith("SSL_") ? "TLS_" + name.substring("SSL_".length()) : name;
        return Optional.ofNullable(BY_NAME.get(spelled));
    }

    private static Map<Integer, Suite> read() {
        Map<Integer, Suite> suites = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Suites.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int code = Integer.parseInt(line.substring(0, 4), 16);
                suites.put(code, Suite.of(code, line.substring(5)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return suites;
    }
}
