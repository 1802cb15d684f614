package dev.muster.config;

import dev.muster.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was seen of one declared secret. Prints without its value. */
sealed interface SecretFact {
    /** {@return the setting's name; the subject of every outcome} */
    String name();

    /**
     * It is not set.
     *
     * @param name of the setting
     */
    record Missing(String name) implements SecretFact {}

    /**
     * It could not be read.
     *
     * @param name of the setting
     * @param reason why not, fit to be shown
     */
    record Unreadable(String name, String reason) implements SecretFact {}

    /**
     * It is set.
     *
     * @param name of the setting
     * @param purpose what it is for
     * @param value what it is; does not print
     * @param origin where it was found
     * @param access who may read the file it was found in
     * @param leaks where else it stands
     * @param changed when it was last changed
     */
    record Found(
            String name, Purpose purpose, Secret value, Origin origin, Access access, Set<Leak> leaks, Changed changed)
            implements SecretFact {
        /** Copies. */
        public Found {
            leaks = Set.copyOf(leaks);
        }

        /** {@return the passwords inside the value, if it is a URL or a connection string that holds some} */
        List<Secret> embedded() {
            return Credentials.in(value.reveal()).stream()
                    .filter(part -> !part.equals(value))
                    .toList();
        }
    }

    /** What a secret is for, which says how long it has to be. */
    enum Purpose {
        /** Signs or encrypts: the owner generates it, at any length. */
        KEY,
        /** Opens somebody else's door: who gives it may limit its length. */
        PASSWORD
    }

    /** Who may read a file, by its POSIX permissions. */
    enum Access {
        /** The owner alone. */
        OWNER,
        /** Its group or everybody. */
        OTHERS,
        /** It is no file, or its permissions cannot be read. */
        UNKNOWN
    }

    /** Where a secret stands besides the place it was found in. */
    enum Leak {
        /** Among the arguments of this process. */
        ARGUMENTS,
        /** In a system property. */
        SYSTEM_PROPERTY,
        /** In a file packed with the program. */
        CLASS_PATH
    }

    /**
     * When a secret was last changed, as far as can be seen.
     *
     * @param declared what the owner states in a setting of its own; not printed, as it may be a value in the wrong place
     * @param modified when the file that holds it was written
     */
    record Changed(Optional<Secret> declared, Optional<Instant> modified) {
        static final Changed NONE = new Changed(Optional.empty(), Optional.empty());
    }
}
