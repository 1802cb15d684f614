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
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.HttpsURLConnection;

/** Reads the switches of the running JVM, and changes none. */
final class JvmProbe implements Probe<JvmFacts> {
    private static final String EXTRA = "java.security.properties";

    @Override
    public JvmFacts look(CheckContext context) {
        String home = System.getProperty("java.home", "");
        Path file = Path.of(home, "conf", "security", "java.security");
        Seen<Properties> shipped =
                home.isEmpty() ? Seen.not("this JVM has no java.home, so no java.security of its own") : load(file);
        return new JvmFacts(
                effective(),
                shipped.value().map(all -> Seen.of(wanted(all))).orElseGet(() -> Seen.not(shipped.why())),
                overrides(shipped),
                system(),
                HttpsURLConnection.getDefaultHostnameVerifier().getClass().getName());
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

    static List<String> overrides(Seen<Properties> shipped) {
        Properties properties = shipped.value().orElseGet(Properties::new);
        List<String> overrides = new ArrayList<>();
        String extra = System.getProperty(EXTRA);
        boolean heeded = !properties
                .getProperty("security.overridePropertiesFile", "true")
                .toLowerCase(Locale.ROOT)
                .equals("false");
        if (extra != null && heeded) {
            overrides.add("-D" + EXTRA + "=" + extra);
        }
        if (properties.containsKey("include")) {
            overrides.add("java.security includes " + properties.getProperty("include"));
        }
        return overrides;
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
