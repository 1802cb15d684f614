package dev.muster.examples.preflight;

import dev.muster.config.Requirement;
import dev.muster.config.Setting;
import dev.muster.config.Settings;
import dev.muster.config.SettingsException;
import dev.muster.health.RecordJson;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings as far as they may be shown: what is required and no secret, switches such as DEBUG, and addresses that hold no
 * login. Of declared secrets it is written down that they are set, not to what: the rules about them are inconclusive then.
 * Nothing else of the environment is written down at all.
 *
 * @param entries one for each setting
 */
record SettingsCapture(List<Entry> entries) {
    static final String FILE = "settings.json";
    private static final RecordJson<SettingsCapture> JSON =
            RecordJson.of("muster.settings/1", SettingsCapture.class, MethodHandles.lookup());
    private static final Pattern SWITCH =
            Pattern.compile("(?i).*(DEBUG|DEVTOOLS|_ENV|PROFILES?(_ACTIVE)?|ENVIRONMENT|STAGE)");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(KEY|SECRET|TOKEN|PASS|PWD|CREDENTIAL|AUTH|DSN|CERT|SALT).*");
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("[a-z][a-z0-9+.-]*://[A-Za-z0-9._:\\[\\]-]+(/[A-Za-z0-9._/-]*)?");

    /** Copies. */
    SettingsCapture {
        entries = List.copyOf(entries);
    }

    /**
     * A setting.
     *
     * @param value empty where it is not shown
     */
    record Entry(String name, Optional<String> value) {}

    /** {@return what may be shown of these settings} */
    static SettingsCapture of(Settings settings, RequiredFile required, Set<String> secrets) {
        Set<String> plain = new TreeSet<>();
        Set<String> masked = new TreeSet<>(secrets);
        for (Requirement requirement : required.requirements()) {
            boolean secret = SECRET_NAME.matcher(requirement.name()).matches();
            (secret ? masked : plain).add(requirement.name());
        }
        Set<String> names = new TreeSet<>(settings.names());
        names.addAll(plain);
        names.addAll(masked);
        return new SettingsCapture(names.stream()
                .flatMap(name -> entry(settings, name, plain.contains(name), masked.contains(name)))
                .toList());
    }

    private static Stream<Entry> entry(Settings settings, String name, boolean plain, boolean masked) {
        Optional<Setting> found;
        try {
            found = settings.find(name);
        } catch (SettingsException e) {
            return Stream.of(new Entry(name, Optional.empty()));
        }
        if (found.isEmpty()) {
            return Stream.empty();
        }
        boolean harmless =
                !found.get().isSecret() && !masked && !SECRET_NAME.matcher(name).matches();
        String text = harmless ? found.get().text() : "";
        boolean shown = harmless
                && (SWITCH.matcher(name).matches()
                        || PLAIN_ADDRESS.matcher(text).matches()
                        || (plain && !text.contains("@")));
        return shown
                ? Stream.of(new Entry(name, Optional.of(text)))
                : masked || plain ? Stream.of(new Entry(name, Optional.empty())) : Stream.empty();
    }

    void write(Path directory) {
        WholeFile.replace(directory.resolve(FILE), JSON.write(this));
    }

    /** {@return the settings of that directory, if there are some; those that are not shown cannot be read} */
    static Optional<Settings> read(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.read(Files.readAllBytes(file)).settings());
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is nothing that --save wrote: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private Settings settings() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.name(), entry.value()));
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> value.ifPresent(text -> shown.put(name, text)));
        Settings masked = Settings.vault("capture", name -> {
            if (values.containsKey(name) && !shown.containsKey(name)) {
                throw new NotCapturedException();
            }
            return Optional.empty();
        });
        return Settings.map("capture", shown).orElse(masked);
    }

    /** Its name is what a panel says of it. */
    private static final class NotCapturedException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
