package dev.muster.db;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script, or a class, that Flyway would run, by its name as Flyway's defaults have it.
 *
 * @param kind what it is for
 * @param version of it; empty if it is repeatable
 * @param description with spaces instead of underscores, which is how Flyway finds a repeatable one again
 * @param name of the file
 */
record MigrationScript(Kind kind, Optional<MigrationVersion> version, String description, String name) {
    /** What a script is for. */
    enum Kind {
        /** {@code V}: runs once. */
        VERSIONED,
        /** {@code B}: stands for all versions up to its own, in an empty database. */
        BASELINE,
        /** {@code R}: runs again whenever it changes. */
        REPEATABLE
    }

    private static final Pattern NUMBERED = Pattern.compile("([VB])([0-9][0-9._]*?)(?:__(.*))?\\.(?:sql|class)");
    private static final Pattern REPEATED = Pattern.compile("R__(.+)\\.(?:sql|class)");

    /** {@return the script of this name; empty if Flyway would not run it} */
    static Optional<MigrationScript> of(String name) {
        if (name.indexOf('$') >= 0) {
            return Optional.empty();
        }
        Matcher repeated = REPEATED.matcher(name);
        if (repeated.matches()) {
            return Optional.of(new MigrationScript(Kind.REPEATABLE, Optional.empty(), words(repeated.group(1)), name));
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered(numbered, name) : Optional.empty();
    }

    private static Optional<MigrationScript> numbered(Matcher found, String name) {
        Kind kind = found.group(1).equals("V") ? Kind.VERSIONED : Kind.BASELINE;
        String description = found.group(3) == null ? "" : words(found.group(3));
        return MigrationVersion.of(found.group(2))
                .map(version -> new MigrationScript(kind, Optional.of(version), description, name));
    }

    private static String words(String description) {
        return description.replace('_', ' ');
    }
}
