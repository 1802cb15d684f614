package dev.muster.examples.preflight;

import dev.muster.NearestName;
import dev.muster.config.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * What production needs to be set: TOML of a name and a type, or a table of a type and its bounds; or, of any other file, a name a
 * line, as {@code .env.example} has it.
 *
 * <pre>
 * PORT = "port"
 * SECRET_KEY = "key"
 * DATABASE_URL = { type = "url", schemes = ["postgresql"], secret = true }
 * </pre>
 *
 * @param requirements of each name
 * @param keys the secrets among them that the owner generates
 * @param passwords the secrets among them that others gave
 * @param secrets what else is called a secret
 */
record RequiredFile(List<Requirement> requirements, List<String> keys, List<String> passwords, List<String> secrets) {
    static final RequiredFile NONE = new RequiredFile(List.of(), List.of(), List.of(), List.of());

    private static final Set<String> TYPES = new TreeSet<>(
            Set.of("text", "integer", "port", "url", "duration", "base64", "email", "one-of", "key", "password"));
    private static final Set<String> WORDS =
            Set.of("type", "optional", "secret", "min", "max", "schemes", "bytes", "values");

    static RequiredFile read(Path file) {
        return file.toString().endsWith(".toml") ? toml(TomlFile.read(file)) : names(file);
    }

    private static RequiredFile names(Path file) {
        List<Requirement> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String name = line.strip().replaceFirst("^export\\s+", "").replaceFirst("\\s*=.*", "");
                if (!name.isEmpty() && !name.startsWith("#")) {
                    all.add(Requirement.text(name));
                }
            }
        } catch (IOException e) {
            throw new UsageException("--required " + file + " cannot be read: does it exist, and is it text?");
        }
        if (all.isEmpty()) {
            throw new UsageException("--required " + file + " names nothing");
        }
        return new RequiredFile(all, List.of(), List.of(), List.of());
    }

    private static RequiredFile toml(TomlFile file) {
        RequiredFile all = new RequiredFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String name : file.table().keySet()) {
            Object value = file.table().get(List.of(name));
            TomlTable form = value instanceof TomlTable table ? table : null;
            String type = form == null ? String.valueOf(value) : String.valueOf(form.get("type"));
            if (!TYPES.contains(type)) {
                String meant = NearestName.of(type, TYPES).orElse("one of " + String.join(", ", TYPES));
                throw file.problem(name, name + " has the type " + type + ": write " + meant);
            }
            all.add(file, name, type, form == null ? Toml.parse("") : form);
        }
        if (all.requirements.isEmpty()) {
            throw new UsageException("--required " + file.file() + " names nothing");
        }
        return all;
    }

    private void add(TomlFile file, String name, String type, TomlTable form) {
        for (String word : form.keySet()) {
            if (!WORDS.contains(word)) {
                String meant = NearestName.of(word, WORDS).orElse("one of " + String.join(", ", new TreeSet<>(WORDS)));
                throw file.problem(name, name + " has the key " + word + ": write " + meant);
            }
        }
        try {
            Requirement requirement = Forms.of(name, type, form);
            if (form.getBoolean("secret", () -> false)) {
                requirement = requirement.secret();
                secrets.add(name);
            }
            requirements.add(form.getBoolean("optional", () -> false) ? requirement.optional() : requirement);
        } catch (RuntimeException e) {
            throw file.problem(name, name + " is not understood: " + e.getMessage());
        }
        if (type.equals("key")) {
            keys.add(name);
        } else if (type.equals("password")) {
            passwords.add(name);
        }
    }

    /** The types by their words. */
    private static final class Forms {
        private Forms() {}

        static Requirement of(String name, String type, TomlTable form) {
            return switch (type) {
                case "integer" -> integer(name, form);
                case "port" -> Requirement.port(name);
                case "url" -> url(name, form);
                case "duration" -> duration(name, form);
                case "base64" -> base64(name, form);
                case "email" -> Requirement.email(name);
                case "one-of" -> Requirement.oneOf(name, Set.copyOf(texts(form, "values")));
                case "key", "password" -> Requirement.text(name).secret();
                default -> Requirement.text(name);
            };
        }

        private static Requirement integer(String name, TomlTable form) {
            long min = form.getLong("min", () -> Long.MIN_VALUE);
            long max = form.getLong("max", () -> Long.MAX_VALUE);
            return Requirement.integer(name).between(min, max);
        }

        private static Requirement url(String name, TomlTable form) {
            List<String> schemes = texts(form, "schemes");
            return schemes.isEmpty()
                    ? Requirement.url(name)
                    : Requirement.url(name).schemes(schemes.toArray(String[]::new));
        }

        private static Requirement duration(String name, TomlTable form) {
            String min = form.getString("min");
            String max = form.getString("max");
            Requirement.OfDuration any = Requirement.duration(name);
            return min == null || max == null ? any : any.between(time(min), time(max));
        }

        private static Duration time(String text) {
            try {
                return Durations.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(text + " is no duration: write such as 500ms, 20s or 2m", e);
            }
        }

        private static Requirement base64(String name, TomlTable form) {
            TomlArray lengths = form.getArrayOrEmpty("bytes");
            int[] bytes = lengths.toList().stream()
                    .mapToInt(length -> Math.toIntExact((Long) length))
                    .toArray();
            return bytes.length == 0
                    ? Requirement.base64(name)
                    : Requirement.base64(name).bytes(bytes);
        }

        private static List<String> texts(TomlTable form, String key) {
            return form.getArrayOrEmpty(key).toList().stream()
                    .map(String::valueOf)
                    .toList();
        }
    }
}
