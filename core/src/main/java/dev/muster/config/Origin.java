package dev.muster.config;

import java.util.Locale;

/**
 * Where a setting was found.
 *
 * @param kind of place
 * @param place its name for readers: a path, a URL without credentials, or what kind of place it is
 */
public record Origin(Kind kind, String place) {
    /** The kinds of places that settings come from. */
    public enum Kind {
        /** The process's environment. */
        ENVIRONMENT,
        /** The system properties of this virtual machine. */
        SYSTEM_PROPERTY,
        /** The arguments of the program, which every user of the machine can read. */
        COMMAND_LINE,
        /** A file of many settings. */
        FILE,
        /** A file that holds one value, as a container platform mounts a secret. */
        MOUNTED_FILE,
        /** A resource packed with the program. */
        CLASS_PATH,
        /** A map that the program made. */
        MAP,
        /** A store of secrets that is asked by name. */
        VAULT;

        /** {@return the name as it is printed, in lower case} */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Escapes what does not print. */
    public Origin {
        place = Shown.line(place);
    }

    /** {@return the place, for a message} */
    @Override
    public String toString() {
        return place;
    }
}
