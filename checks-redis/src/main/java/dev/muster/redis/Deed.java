package dev.muster.redis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command, as the rules of users see it.
 *
 * @param name in lower case
 * @param part of it, such as {@code set} of {@code config set}; empty if it has none
 * @param categories it is in, without the {@code @}
 */
record Deed(String name, String part, Set<String> categories) {
    private static final Set<String> DESTROYS = Set.of("keyspace", "write", "slow", "dangerous");
    private static final Set<String> GOVERNS = Set.of("admin", "slow", "dangerous");
    private static final Set<String> SCRIPTS = Set.of("slow", "scripting");

    static Deed of(Power power) {
        List<String> words = List.of(power.words().toLowerCase(Locale.ROOT).split(" ", 2));
        String part = words.size() > 1 ? words.get(1) : part(power);
        return new Deed(words.get(0), part, categories(power));
    }

    /** What is asked for besides what people say. */
    private static String part(Power power) {
        return switch (power) {
            case MODULE, ACL -> power.command().get(1).toLowerCase(Locale.ROOT);
            default -> "";
        };
    }

    private static Set<String> categories(Power power) {
        return switch (power) {
            case FLUSH_ALL, FLUSH_DB, MIGRATE, RESTORE -> DESTROYS;
            case SWAP_DB -> Set.of("keyspace", "write", "fast", "dangerous");
            case KEYS -> Set.of("keyspace", "read", "slow", "dangerous");
            case SCRIPT_FLUSH, EVAL -> SCRIPTS;
            case CONFIG_SET, MODULE, REPLICA_OF, ACL, CLUSTER_RESET -> GOVERNS;
            case FOREIGN_KEY -> Set.of("read", "string", "fast");
            case FOREIGN_CHANNEL -> Set.of("pubsub", "fast");
        };
    }

    /** {@return whether rules about commands allow it: the last one that speaks of it counts, and none allows nothing} */
    boolean allowedBy(List<String> rules) {
        boolean allowed = false;
        for (String rule : rules) {
            if (spokenOf(rule.substring(1).toLowerCase(Locale.ROOT))) {
                allowed = rule.charAt(0) == '+';
            }
        }
        return allowed;
    }

    private boolean spokenOf(String rule) {
        if (rule.startsWith("@")) {
            return rule.equals("@all") || categories.contains(rule.substring(1));
        }
        return rule.equals(name) || (!part.isEmpty() && rule.equals(name + "|" + part));
    }
}
