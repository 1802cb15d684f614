package dev.muster.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A row of the matrix: a hardened server and client with one weakness. Immutable; each method returns a changed copy.
 *
 * @param name of the weakness
 * @param plan what is different in a server of its own; nothing if the shared one will do
 * @param settings of the server that are changed
 * @param users rules that are added to those of a user, by name
 * @param purpose what the server is used for
 * @param uri what is different in the client's address
 * @param options what is different in the client's options
 * @param findings expected of it by the account of the service, a monitor and an administrator
 * @param hidden those of them that the account of the service cannot see
 * @param settled rules that do not apply any more, of those of which the account of the service knows nothing
 */
record RedisWeakness(
        String name,
        Optional<Consumer<RedisServerPlan>> plan,
        Map<String, String> settings,
        Map<String, String> users,
        Purpose purpose,
        Consumer<RedisURI> uri,
        Consumer<ClientOptions.Builder> options,
        Set<String> findings,
        Set<String> hidden,
        Set<String> settled) {
    private static final Set<String> ACCOUNT = Set.of("a weak password", "FLUSHALL is renamed");

    static RedisWeakness of(String name) {
        return new RedisWeakness(
                name,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Purpose.STORE,
                uri -> {},
                options -> {},
                Set.of(),
                Set.of(),
                Set.of());
    }

    RedisWeakness server(Consumer<RedisServerPlan> change) {
        return new RedisWeakness(
                name, Optional.of(change), settings, users, purpose, uri, options, findings, hidden, settled);
    }

    RedisWeakness set(String setting, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(setting, value);
        return new RedisWeakness(name, plan, all, users, purpose, uri, options, findings, hidden, settled);
    }

    RedisWeakness user(String user, String rules) {
        return new RedisWeakness(
                name, plan, settings, Map.of(user, rules), purpose, uri, options, findings, hidden, settled);
    }

    RedisWeakness app(String rules) {
        return user(RedisRole.APP.user(), rules + " >" + RedisRole.APP.password());
    }

    RedisWeakness as(Purpose use) {
        return new RedisWeakness(name, plan, settings, users, use, uri, options, findings, hidden, settled);
    }

    RedisWeakness uri(Consumer<RedisURI> change) {
        return new RedisWeakness(name, plan, settings, users, purpose, change, options, findings, hidden, settled);
    }

    RedisWeakness options(Consumer<ClientOptions.Builder> change) {
        return new RedisWeakness(name, plan, settings, users, purpose, uri, change, findings, hidden, settled);
    }

    RedisWeakness finds(String... rules) {
        return new RedisWeakness(name, plan, settings, users, purpose, uri, options, Set.of(rules), hidden, settled);
    }

    /** Those that only a monitor sees. */
    RedisWeakness monitorFinds(String... rules) {
        Set<String> all = new HashSet<>(findings);
        all.addAll(Set.of(rules));
        return new RedisWeakness(name, plan, settings, users, purpose, uri, options, all, Set.of(rules), settled);
    }

    /** Rules that do not apply any more. */
    RedisWeakness settles(String... rules) {
        return new RedisWeakness(name, plan, settings, users, purpose, uri, options, findings, hidden, Set.of(rules));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether it is about the account of the service, so that an administrator does not have it. */
    boolean ofAccount() {
        return users.containsKey(RedisRole.APP.user()) || ACCOUNT.contains(name);
    }
}
