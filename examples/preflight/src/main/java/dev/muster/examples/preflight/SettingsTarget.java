package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.config.AllowedHosts;
import dev.muster.config.ConfigChecks;
import dev.muster.config.Requirement;
import dev.muster.config.SecretsCheck;
import dev.muster.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings, and what has to be so of them. */
final class SettingsTarget {
    /** What frameworks call the key that they sign by. */
    private static final Set<String> USUAL_KEYS =
            Set.of("SECRET_KEY", "JWT_SECRET", "JWT_SECRET_KEY", "SESSION_SECRET", "ENCRYPTION_KEY", "APP_KEY");

    private SettingsTarget() {}

    static Optional<Target> of(TargetOptions options) {
        if (options.settings.isEmpty()) {
            refuseAlone(options);
            return Optional.empty();
        }
        return Optional.of(new Target(
                "--settings " + String.join(" ", options.settings), checks(settings(options.settings), options)));
    }

    /** {@return what may be saved of the settings that are named, if some are} */
    static Optional<SettingsCapture> capture(TargetOptions options) {
        if (options.settings.isEmpty()) {
            return Optional.empty();
        }
        Settings settings = settings(options.settings);
        RequiredFile required = required(options);
        Set<String> secrets = new LinkedHashSet<>(keys(settings, required, options));
        secrets.addAll(required.passwords());
        secrets.addAll(required.secrets());
        return Optional.of(SettingsCapture.of(settings, required, secrets));
    }

    private static RequiredFile required(TargetOptions options) {
        return options.required == null ? RequiredFile.NONE : RequiredFile.read(options.required);
    }

    private static Set<String> keys(Settings settings, RequiredFile required, TargetOptions options) {
        Set<String> keys = new LinkedHashSet<>(required.keys());
        keys.addAll(options.secrets);
        keys.addAll(usual(settings));
        keys.removeAll(required.passwords());
        return keys;
    }

    private static void refuseAlone(TargetOptions options) {
        if (options.required != null || options.allowedHosts != null || !options.secrets.isEmpty()) {
            throw new UsageException(
                    "--required, --secret and --allowed-hosts are about settings: name them by --settings");
        }
    }

    private static Settings settings(List<String> places) {
        return places.stream()
                .map(SettingsTarget::source)
                .reduce(Settings::orElse)
                .orElseThrow();
    }

    private static Settings source(String place) {
        if (place.equals("env")) {
            return Settings.environment();
        }
        Path path = Path.of(place);
        if (!Files.exists(path)) {
            throw new UsageException(
                    "--settings " + place + " does not exist: write env, a .properties file or a directory");
        }
        return Files.isDirectory(path) ? Settings.directory(path) : Settings.properties(path);
    }

    static List<Check> checks(Settings declared, TargetOptions options) {
        RequiredFile required = required(options);
        Set<String> keys = keys(declared, required, options);
        Settings settings = declared.secret(keys.toArray(String[]::new))
                .secret(required.passwords().toArray(String[]::new));
        List<Check> checks =
                new ArrayList<>(List.of(ConfigChecks.debugOff(settings), ConfigChecks.endpointUrls(settings)));
        if (!required.requirements().isEmpty()) {
            checks.add(ConfigChecks.required(settings, required.requirements().toArray(Requirement[]::new)));
        }
        if (options.allowedHosts != null) {
            checks.add(ConfigChecks.allowedHosts(settings, AllowedHosts.in(options.allowedHosts)));
        }
        if (!keys.isEmpty() || !required.passwords().isEmpty()) {
            SecretsCheck secrets = ConfigChecks.secrets(settings, keys.toArray(String[]::new));
            checks.add(secrets.passwords(required.passwords().toArray(String[]::new)));
        }
        return checks;
    }

    private static Set<String> usual(Settings settings) {
        Set<String> names = new LinkedHashSet<>(settings.names());
        names.retainAll(USUAL_KEYS);
        return names;
    }

    /** {@return whether this check looks at settings alone, which are saved once for all of them} */
    static boolean has(Check check) {
        return check.id().startsWith("config.");
    }
}
