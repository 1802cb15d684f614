package dev.muster.tls;

import dev.muster.CheckContext;
import dev.muster.Probe;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.HttpsURLConnection;

/** Reads the switches of the running JVM, and changes none. */
final class JvmProbe implements Probe<JvmFacts> {
    private static final String EXTRA = "java.security.properties";

    @Override
    public JvmFacts look(CheckContext context) {
        // A native image has no java.home, and no such file then.
        Seen<Properties> shipped =
                load(Path.of(System.getProperty("java.home", ""), "conf", "security", "java.security"));
        return new JvmFacts(
                effective(),
                shipped.value().map(all -> Seen.of(wanted(all))).orElseGet(() -> Seen.not(shipped.why())),
                overrides(shipped, Optional.ofNullable(System.getProperty(EXTRA))),
                system(),
                name(HttpsURLConnection.getDefaultHostnameVerifier().getClass()));
    }

    /** {@return what stands in the file itself: an include is an override like others} */
    static Seen<Properties> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Seen.not(
                    "the JDK's own " + file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return Seen.of(properties);
    }

    static Map<String, String> wanted(Properties properties) {
        Map<String, String> values = new HashMap<>();
        for (String name : JvmFacts.SECURITY) {
            String value = properties.getProperty(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** {@return what may have changed the properties, given where more of them are said to be} */
    static List<String> overrides(Seen<Properties> shipped, Optional<String> extra) {
        List<String> overrides = new ArrayList<>();
        boolean heeded = shipped.value()
                .map(all -> all.getProperty("security.overridePropertiesFile", "false"))
                .orElse("true")
                .equalsIgnoreCase("true");
        if (heeded) {
            // An address may hold a password.
            extra.ifPresent(where -> overrides.add("-D" + EXTRA + (where.contains("@") ? " is set" : "=" + where)));
        }
        shipped.value()
                .map(all -> all.getProperty("include"))
                .ifPresent(other -> overrides.add("java.security includes " + other));
        return overrides;
    }

    /** {@return the name of a class, without the number that differs from run to run} */
    static String name(Class<?> type) {
        int lambda = type.getName().indexOf("$$Lambda");
        return lambda < 0 ? type.getName() : type.getName().substring(0, lambda) + " (a lambda)";
    }

    private static Map<String, String> effective() {
        Map<String, String> values = new HashMap<>();
        for (String name : JvmFacts.SECURITY) {
            String value = Security.getProperty(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static Map<String, String> system() {
        Map<String, String> values = new HashMap<>();
        for (String name : JvmSwitches.ALL) {
            String value = System.getProperty(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }
}
