package dev.muster.redis;

import dev.muster.Fact;
import java.util.Map;
import java.util.Set;

/**
 * Settings of a server, by {@code CONFIG GET}. Those that are secrets are never asked for.
 *
 * @param values by name, for those that were told
 * @param why nothing else is: denied or absent; present with anything if all were told
 */
record ServerSettings(Map<String, String> values, Fact<Boolean> why) {
    /** What is asked for, and nothing else. */
    static final Set<String> NAMES = Set.of(
            "save",
            "appendonly",
            "appendfsync",
            "stop-writes-on-bgsave-error",
            "bind",
            "protected-mode",
            "port",
            "tls-port",
            "tls-protocols",
            "tls-auth-clients",
            "maxclients",
            "maxmemory",
            "maxmemory-policy",
            "slowlog-log-slower-than",
            "commandlog-execution-slower-than",
            "slowlog-max-len",
            "latency-monitor-threshold",
            "enable-debug-command",
            "enable-module-command",
            "enable-protected-configs",
            "acl-pubsub-default",
            "min-replicas-to-write",
            "cluster-require-full-coverage");

    ServerSettings {
        values = Map.copyOf(values);
    }

    /** {@return a setting} */
    Fact<String> get(String name) {
        String value = values.get(name);
        if (value != null) {
            return Fact.of(value);
        }
        return why instanceof Fact.Present
                ? Fact.absent("this server has no setting " + name)
                : why.map(String::valueOf);
    }
}
