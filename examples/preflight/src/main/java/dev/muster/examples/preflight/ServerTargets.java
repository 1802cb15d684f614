package dev.muster.examples.preflight;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.RuleInfo;
import dev.muster.Secret;
import dev.muster.db.DbChecks;
import dev.muster.redis.Purpose;
import dev.muster.redis.RedisChecks;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.StaticCredentialsProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Databases and caches. */
record ServerTargets(TargetOptions options, SecretSources secrets) {
    List<Target> database() {
        String url = options.jdbc;
        if (url == null) {
            return List.of();
        }
        SecretSources.withoutSecret("--jdbc", url, "JDBC_PASSWORD or --jdbc-password-file");
        Optional<String> user = Optional.ofNullable(options.jdbcUser)
                .or(() -> Optional.ofNullable(secrets.environment().get("JDBC_USER")));
        Optional<String> password =
                secrets.secret(options.jdbcPassword, "JDBC_PASSWORD").map(Secret::reveal);
        HikariDataSource pool = DriverSource.pool(url, user, password, positive("--pool-size", options.poolSize));
        List<Check> checks = new ArrayList<>(List.of(
                DbChecks.reachable(pool),
                DbChecks.posture(pool),
                DbChecks.maintenance(pool),
                DbChecks.migrations(pool)));
        Integer instances = options.instances;
        if (instances != null) {
            // The pool's settings are this command's own, but for its size.
            checks.addAll(narrowed(
                    DbChecks.pool(pool, DbChecks.instances(positive("--instances", instances))),
                    rule -> rule.id().startsWith("db.pool.fits")));
        }
        return List.of(new Target("--jdbc " + url, checks));
    }

    List<Target> redis() {
        String address = options.redis;
        if (address == null) {
            return List.of();
        }
        if (address.contains("@")) {
            throw new UsageException("--redis holds a password or a user: give them by REDIS_PASSWORD or"
                    + " --redis-password-file, and --redis-user");
        }
        Purpose purpose = options.purpose;
        if (purpose == null) {
            throw new UsageException("--redis needs --purpose: what this Redis is for decides half of the rules");
        }
        RedisClient client = client(uri(address));
        List<Check> checks = new ArrayList<>();
        checks.add(RedisChecks.reachable(client).purpose(purpose));
        // The client is this command's own: nothing is to be said of the service's by it.
        checks.addAll(narrowed(
                RedisChecks.posture(client).purpose(purpose), rule -> !rule.id().startsWith("redis.client.")));
        return List.of(new Target("--redis " + address, checks));
    }

    private RedisURI uri(String address) {
        try {
            RedisURI uri = RedisURI.create(address);
            String user = Optional.ofNullable(options.redisUser)
                    .orElseGet(() -> secrets.environment().getOrDefault("REDIS_USER", ""));
            secrets.secret(options.redisPassword, "REDIS_PASSWORD")
                    .ifPresent(password -> uri.setCredentialsProvider(new StaticCredentialsProvider(
                            user.isEmpty() ? null : user, password.reveal().toCharArray())));
            return uri;
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--redis " + address + " is not understood: write such as rediss://cache.internal:6379/0");
        }
    }

    private RedisClient client(RedisURI uri) {
        RedisClient client = RedisClient.create(uri);
        Path trust = options.trust;
        if (trust != null) {
            client.setOptions(ClientOptions.builder()
                    .sslOptions(
                            SslOptions.builder().trustManager(trust.toFile()).build())
                    .build());
        }
        return client;
    }

    private static List<Check> narrowed(Check check, Predicate<RuleInfo> wanted) {
        List<RuleInfo> rules = check.rules().stream().filter(wanted).toList();
        return rules.isEmpty() ? List.of() : List.of(new NarrowedCheck(check, rules));
    }

    private static int positive(String option, int number) {
        if (number < 1) {
            throw new UsageException(option + " is " + number + ": it has to be 1 or more");
        }
        return number;
    }
}
