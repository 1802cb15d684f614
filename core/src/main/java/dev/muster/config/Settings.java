package dev.muster.config;

import dev.muster.Redactor;
import dev.muster.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where configuration is read from, in order, with the place of each value kept.
 *
 * <pre>{@code
 * Settings settings = Settings.environment()
 *     .orElse(Settings.directory(Path.of("/run/secrets")))
 *     .orElse(Settings.properties(Path.of("/etc/orders/orders.properties")))
 *     .secret("LICENCE");
 * }</pre>
 *
 * <p>Values are read anew at each look, since mounted files rotate: nothing is cached. A source that cannot be read when
 * it is named here is refused at once; one that goes away later makes checks inconclusive. A file holds at most a
 * mebibyte and a directory 1 000 entries.
 *
 * <p>Secret, and so printed as a mask, is what {@link #secret(String...)} declares, what has a name that says so
 * (PASSWORD, SECRET, TOKEN or CREDENTIALS among its words, or KEY, DSN or PASS as its last; not where the last word is
 * one like TTL, URL or NAME), and any value that holds a password in a URL or in a connection string.
 *
 * <p>Immutable and thread-safe.
 */
public final class Settings {
    private static final int MOST_CHARACTERS = SmallFile.MOST_BYTES;
    /** A guessed secret that is shorter is likely a common word, and masking it would blot out reports. */
    private static final int GUESSED_AT_LEAST = 8;

    private final List<Source> sources;
    private final SecretNames secrets;
    private final Redactor redactor;

    private Settings(List<Source> sources, SecretNames secrets, Redactor redactor) {
        this.sources = List.copyOf(sources);
        this.secrets = secrets;
        this.redactor = redactor;
    }

    /** A way to ask for one setting by name: a vault, a framework's own configuration. Thread-safe. */
    @FunctionalInterface
    public interface Lookup {
        /**
         * {@return the value, empty where there is none of that name}
         *
         * <p>Called by checks on their own threads. What it throws is told by its class alone.
         *
         * @throws Exception if it cannot be asked
         */
        Optional<String> find(String name) throws Exception;
    }

    /** {@return the environment of this process} */
    public static Settings environment() {
        return of(new MapSource(new Origin(Origin.Kind.ENVIRONMENT, "environment"), System::getenv));
    }

    /** {@return the system properties of this virtual machine, also those set later} */
    public static Settings systemProperties() {
        Origin origin = new Origin(Origin.Kind.SYSTEM_PROPERTY, "system properties");
        return of(new MapSource(origin, Settings::properties));
    }

    /**
     * {@return the options among a program's arguments: those of the form {@code --name=value}}
     *
     * @param arguments as {@code main} got them; the last of one name counts
     */
    public static Settings commandLine(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                options.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return of(MapSource.of(new Origin(Origin.Kind.COMMAND_LINE, "command line"), options));
    }

    /**
     * {@return the settings of a map, copied}
     *
     * @throws SettingsException if it holds a null
     */
    public static Settings map(Map<String, String> map) {
        return map("map", map);
    }

    /**
     * {@return the settings of a map, copied}
     *
     * @param place what messages call it
     * @throws SettingsException if it holds a null
     */
    public static Settings map(String place, Map<String, String> map) {
        return of(MapSource.of(new Origin(Origin.Kind.MAP, place), map));
    }

    /**
     * {@return the settings of a {@code .properties} file in UTF-8}
     *
     * @throws SettingsException if it cannot be read, or declares a name twice, or is malformed
     */
    public static Settings properties(Path file) {
        return of(new FileSource.OnDisk(file));
    }

    /**
     * {@return the settings of a {@code .properties} resource in UTF-8, packed with the program}
     *
     * @param beside the class in whose package, or from whose class loader, the resource is
     * @param resource as {@link Class#getResourceAsStream(String)} takes it
     * @throws SettingsException if it cannot be read, or declares a name twice, or is malformed
     */
    public static Settings classPath(Class<?> beside, String resource) {
        return of(new FileSource.Packed(beside, resource));
    }

    /**
     * {@return mounted secrets: each file of the directory is a setting of the file's name, whose value is the whole
     * text without the line end}
     *
     * <p>Entries that begin with a dot are left out, as are subdirectories. Links are followed, as Kubernetes lays
     * them.
     *
     * @throws SettingsException if the directory cannot be listed
     */
    public static Settings directory(Path directory) {
        return of(new DirectorySource(directory));
    }

    /**
     * {@return settings that a store of secrets is asked for by name}
     *
     * @param place what messages call it
     */
    public static Settings vault(String place, Lookup lookup) {
        return lookup(new Origin(Origin.Kind.VAULT, place), lookup);
    }

    /** {@return settings that are asked for by name, such as a framework's own configuration; it lists no names} */
    public static Settings lookup(Origin origin, Lookup lookup) {
        return of(new LookupSource(origin, lookup));
    }

    /** {@return settings that look here first, and there for what is not here} */
    public Settings orElse(Settings there) {
        List<Source> both = new ArrayList<>(sources);
        both.addAll(there.sources);
        return new Settings(both, secrets.with(there.secrets), Redactor.create());
    }

    /**
     * {@return a copy in which these names are secret}
     *
     * @throws IllegalArgumentException if one of them was declared plain
     */
    public Settings secret(String... names) {
        return new Settings(
                sources, secrets.with(new SecretNames(Set.copyOf(Arrays.asList(names)), Set.of())), redactor);
    }

    /**
     * {@return a copy in which these names are not secret, whatever they look like}
     *
     * <p>A value that holds a password in a URL stays secret.
     *
     * @throws IllegalArgumentException if one of them was declared secret
     */
    public Settings plain(String... names) {
        return new Settings(
                sources, secrets.with(new SecretNames(Set.of(), Set.copyOf(Arrays.asList(names)))), redactor);
    }

    /**
     * {@return the setting of that name as it is now}
     *
     * @throws SettingsException if a source cannot be read
     */
    public Optional<Setting> find(String name) {
        return look().find(name);
    }

    /**
     * {@return the names that the sources can list, sorted; a {@link Lookup} lists none}
     *
     * @throws SettingsException if a source cannot be read
     */
    public Set<String> names() {
        return look().names();
    }

    /** {@return a redactor that knows every secret value read through these settings, also those read later} */
    public Redactor redactor() {
        return redactor;
    }

    /** {@return the places, in order} */
    @Override
    public String toString() {
        return Shown.line("settings of " + sources.size() + " sources");
    }

    boolean declaredPlain(String name) {
        return secrets.plain().contains(name);
    }

    /** Opens every source once, so that many names are seen as of one moment. */
    SettingsLook look() {
        return new SettingsLook(sources.stream().map(Source::open).toList(), this::setting);
    }

    private Setting setting(String name, Raw raw, List<Setting> shadowed) {
        if (raw.text().length() > MOST_CHARACTERS) {
            throw new SettingsException("the setting " + name + " (" + raw.origin() + ") is over " + MOST_CHARACTERS
                    + " characters: settings are smaller than that");
        }
        List<Secret> inside = Credentials.in(raw.text());
        inside.forEach(redactor::learn);
        boolean secret = secrets.secret(name) || !inside.isEmpty();
        Setting setting = new Setting(name, raw, secret, shadowed);
        if (secret && (secrets.declared().contains(name) || raw.text().length() >= GUESSED_AT_LEAST)) {
            redactor.learn(setting.secret());
        }
        return setting;
    }

    static Settings of(Source source) {
        source.open(); // so that what cannot be read is refused here
        return new Settings(List.of(source), SecretNames.NONE, Redactor.create());
    }

    private static Map<String, String> properties() {
        Map<String, String> copy = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> {
            String value = System.getProperty(name);
            if (value != null) {
                copy.put(name, value);
            }
        });
        return copy;
    }
}
