package dev.muster.redis;

import java.util.List;

/**
 * What an account may be allowed to do. It is asked by {@code MULTI}, the command, {@code DISCARD}: the server looks at the rights
 * when a command is queued, and executes nothing. And would it be executed all the same, by a server that lies or a line that
 * mixes things up, these arguments would be refused or change nothing.
 */
enum Power {
    FLUSH_ALL("FLUSHALL", "neither-sync-nor-async"),
    FLUSH_DB("FLUSHDB", "neither-sync-nor-async"),
    SWAP_DB("SWAPDB", "none", "none"),
    KEYS("KEYS", "muster:no-such-key"),
    MIGRATE("MIGRATE", "127.0.0.1", "1", "muster:no-such-key", "none", "none"),
    RESTORE("RESTORE", "muster:no-such-key", "none", "none"),
    SCRIPT_FLUSH("SCRIPT", "FLUSH", "neither-sync-nor-async"),
    EVAL("EVAL", "return 1", "no-number"),
    CONFIG_SET("CONFIG", "SET", "muster-no-such-setting", "none"),
    MODULE("MODULE", "UNLOAD", "muster-no-such-module"),
    REPLICA_OF("REPLICAOF", "muster.invalid", "none"),
    ACL("ACL", "SETUSER", "muster-no-such-user", "none-of-the-rules"),
    CLUSTER_RESET("CLUSTER", "RESET", "neither-hard-nor-soft"),
    FOREIGN_KEY("GET", "muster:no-such-key"),
    FOREIGN_CHANNEL("PUBLISH", "muster:no-such-channel", "");

    /** A word a line. */
    private final String words;

    Power(String... words) {
        this.words = String.join("\n", words);
    }

    /** {@return what is queued} */
    List<String> command() {
        return List.of(words.split("\n", -1));
    }

    /** {@return the command as people write it: {@code FLUSHALL}, {@code CONFIG SET}} */
    String words() {
        return switch (this) {
            case SCRIPT_FLUSH, CONFIG_SET, CLUSTER_RESET ->
                command().get(0) + " " + command().get(1);
            default -> command().get(0);
        };
    }

    /** Whether an account has it. */
    enum Held {
        /** The server would do it. */
        YES,
        /** This account may not. */
        NO,
        /** The server does it for nobody: renamed, switched off, or closed by a provider. */
        CLOSED
    }
}
