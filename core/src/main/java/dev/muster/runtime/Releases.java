package dev.muster.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when each release of Java gets updates, by who built it: the table that is shipped. A newer Java is newer than the
 * table, and no more is said of it.
 *
 * @param asOf when the table was made
 * @param newest the newest release it knows
 * @param ends last day with updates, by release and builder such as {@code 17 temurin}; {@code 18 any}
 */
record Releases(LocalDate asOf, int newest, Map<String, LocalDate> ends) {
    static final String ANY = "any";
    static final String COMMUNITY = "temurin";
    static final String ORACLE = "oracle";

    /** Beginnings of what a virtual machine says of its vendor, in small letters, and whom the table calls so. */
    private static final List<Map.Entry<String, String>> BUILDERS = List.of(
            Map.entry("eclipse adoptium", COMMUNITY),
            Map.entry("oracle", ORACLE),
            Map.entry("amazon", "amazon"),
            Map.entry("azul", "azul"),
            Map.entry("microsoft", "microsoft"),
            Map.entry("bellsoft", "bellsoft"),
            Map.entry("ibm", "ibm"),
            Map.entry("international business machines", "ibm"));

    private static final class Holder {
        static final Releases SHIPPED = load();
    }

    static Releases shipped() {
        return Holder.SHIPPED;
    }

    private static Releases load() {
        try (InputStream in = Objects.requireNonNull(Releases.class.getResourceAsStream("releases.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Releases parse(List<String> lines) {
        Map<String, LocalDate> ends = new HashMap<>();
        int newest = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", -1);
            newest = Math.max(newest, Integer.parseInt(words[0]));
            ends.put(words[0] + " " + words[1], LocalDate.parse(words[2]));
        }
        return new Releases(LocalDate.parse(lines.get(0)), newest, Map.copyOf(ends));
    }

    /** {@return whom the table calls so; empty if it does not know them} */
    static Optional<String> builder(Release release) {
        String vendor = release.vendor().toLowerCase(Locale.ROOT);
        return BUILDERS.stream()
                .filter(each -> vendor.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .map(name -> name.equals(ORACLE) && !release.vm().contains("HotSpot(TM)") ? "oracle-openjdk" : name)
                .findFirst();
    }

    /** {@return the last day with updates from there} */
    Optional<LocalDate> end(int feature, String builder) {
        return Optional.ofNullable(ends.get(feature + " " + builder));
    }
}
