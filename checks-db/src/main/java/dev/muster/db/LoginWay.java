package dev.muster.db;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A way by which an account of MariaDB or MySQL may log in.
 *
 * @param plugin that makes sure who it is
 * @param secret what it knows of the account; never the secret itself
 */
record LoginWay(String plugin, Secret secret) {
    static final String NATIVE = "mysql_native_password";

    /** Those that ask for a password and have its hash: without one there is nothing to prove. */
    private static final Set<String> BY_PASSWORD = Set.of(
            NATIVE,
            "mysql_old_password",
            "mysql_clear_password",
            "sha256_password",
            "caching_sha2_password",
            "ed25519",
            "parsec");

    /** The weakest first; all others are as good as each other. */
    private static final List<String> WEAK =
            List.of("mysql_clear_password", "mysql_old_password", "sha256_password", NATIVE);

    /** What is stored for an account. */
    enum Secret {
        EMPTY,
        SET,
        /** Something that no password fits. */
        INVALID;

        /** {@return what this is, which is forgotten at once} */
        static Secret of(String stored) {
            if (stored.isEmpty()) {
                return EMPTY;
            }
            return stored.equals("invalid") ? INVALID : SET;
        }
    }

    /** {@return whether one who logs in has anything to prove} */
    boolean proves() {
        return !(secret == Secret.EMPTY && BY_PASSWORD.contains(plugin));
    }

    private boolean leadsNowhere() {
        return secret == Secret.INVALID && BY_PASSWORD.contains(plugin);
    }

    private int strength() {
        int weak = WEAK.indexOf(plugin);
        return weak < 0 ? WEAK.size() : weak;
    }

    /** {@return the easiest of these ways, which is the one that counts; there is at least one} */
    static LoginWay weakest(List<LoginWay> ways) {
        return ways.stream()
                .min(Comparator.comparing(LoginWay::leadsNowhere)
                        .thenComparing(LoginWay::proves)
                        .thenComparingInt(LoginWay::strength))
                .orElseThrow();
    }
}
