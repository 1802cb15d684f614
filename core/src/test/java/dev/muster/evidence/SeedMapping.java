package dev.muster.evidence;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rules of ours are about what a row of the table of truth calls a check: ids, or all that begin so. A check that
 * is missing here has no rule yet: a line of it has to stay open. Kinds of statements have the same name there.
 */
final class SeedMapping {
    private static final Map<String, String> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry("debug-off", "config.debug-off"),
            Map.entry("env-required", "config.required"),
            Map.entry("allowed-hosts", "config.allowed-hosts http.host"),
            Map.entry("endpoint-urls", "config.endpoint-urls"),
            Map.entry("secret-strength", "secret.strength secret.default secret.unique"),
            Map.entry("secret-unique", "secret.unique secret.strength secret.default"),
            Map.entry("secret-source", "secret.source"),
            Map.entry("secret-age", "secret.age"),
            Map.entry("jwt-secret", "jwt.secret"),
            Map.entry("jwt-expiry", "jwt.expiry"),
            Map.entry("password-hash", "password.hash"),
            Map.entry("https-redirect", "http.redirect"),
            Map.entry("header-hsts", "http.hsts"),
            Map.entry("header-csp", "http.csp"),
            Map.entry(
                    "security-headers",
                    "http.hsts http.csp http.framing http.nosniff http.referrer http.permissions http.obsolete http.info"),
            Map.entry("cookie-flags", "http.cookie"),
            Map.entry("cors", "http.cors"),
            Map.entry("rate-limit", "http.rate-limit"),
            Map.entry("request-size-limit", "http.body-limit"),
            Map.entry("compression", "http.compression"),
            Map.entry("cache-headers", "http.cache"),
            Map.entry("error-pages", "http.error"),
            Map.entry("proxy-config", "tls.alpn.no-http2"),
            Map.entry("tls-cert-chain", "tls.connect tls.cert tls.chain"),
            Map.entry(
                    "tls-cert-expiry",
                    "tls.cert.expired tls.cert.expiring tls.cert.renewal-overdue tls.cert.not-yet-valid"),
            Map.entry("tls-protocols", "tls.proto tls.cipher"),
            Map.entry("tls-grade", "tls.grade"),
            Map.entry("db-tls", "db.tls db.driver.tls db.driver.verifies-server"),
            Map.entry("db-privileges", "db.role"),
            Map.entry("db-access-scope", "db.auth db.accounts"),
            Map.entry("db-encoding", "db.encoding"),
            Map.entry("db-version", "db.version"),
            Map.entry("db-migrations", "db.migrations"),
            Map.entry("db-indexes", "db.index"),
            Map.entry("db-slow-query-log", "db.slow-log"),
            Map.entry("db-query-latency", "db.statements db.connect.time"),
            Map.entry("db-stats", "db.statistics"),
            Map.entry("db-vacuum", "db.vacuum"),
            Map.entry("db-limits", "db.pool.fits-server db.pool.fits-role db.timeouts"),
            Map.entry("pool-sizing", "db.pool"),
            Map.entry("pool-usage", "db.pool.usage db.pool.waiting"),
            Map.entry("db-errors", "db.errors"),
            Map.entry("db-tuning", "db.tuning"),
            Map.entry("db-backup-archive", "db.backup.recoverable db.backup.archiving"),
            Map.entry("backup-fresh", "db.backup.recent"),
            Map.entry("db-replication", "db.replication"),
            Map.entry("db-growth", "db.growth"),
            Map.entry("db-integrity", "db.integrity"),
            Map.entry("db-connect", "db.connect"),
            Map.entry("redis-connect", "redis.connect redis.writes"),
            Map.entry("redis-auth", "redis.auth redis.tls"),
            Map.entry("redis-persistence", "redis.persistence"),
            Map.entry("redis-maxmemory", "redis.memory redis.eviction-fits-purpose"),
            Map.entry("redis-clients", "redis.clients"),
            Map.entry("cache-hit-rate", "redis.cache.hit-rate"),
            Map.entry("cache-expiry", "redis.cache.expiry"),
            Map.entry("container-limits", "host.container-limits"),
            Map.entry("memory-usage", "host.memory jvm.heap"),
            Map.entry("jvm-heap", "jvm.heap"),
            Map.entry("cpu-usage", "host.cpu"),
            Map.entry("disk-space", "host.disk"),
            Map.entry("memory-leak", "memory.leak"),
            Map.entry("process-privileges", "host.privileges"),
            Map.entry("log-level", "log.level"),
            Map.entry("log-config", "log.config"),
            Map.entry("log-rotation", "log.rotation"),
            Map.entry("log-secrets", "log.secrets"),
            Map.entry("log-events", "log.events"),
            Map.entry("crash-free", "process.crash-free"),
            Map.entry("uptime-slo", "process.uptime"),
            Map.entry("dns", "net.dns"),
            Map.entry("exposed-ports", "net.exposed-ports"),
            Map.entry("file-storage", "files.storage"),
            Map.entry("build-info", "build.info"),
            Map.entry("dependency-snapshots", "build.dependencies")));

    private SeedMapping() {}

    /** {@return whether a rule of ours answers that check} */
    static boolean known(String check) {
        return RULES.containsKey(check) || AttestedKind.of(check).isPresent();
    }

    /** {@return whether one of these meanings answers it} */
    static boolean answers(String check, Set<String> meanings) {
        return meanings.stream().anyMatch(meaning -> answers(check, meaning));
    }

    static boolean answers(String check, String meaning) {
        Optional<AttestedKind> kind = AttestedKind.of(check);
        if (kind.isPresent()) {
            return kind.get().id().equals(meaning);
        }
        return Arrays.stream(RULES.getOrDefault(check, "").split(" ", -1))
                .anyMatch(rule -> meaning.equals(rule) || (!rule.isEmpty() && meaning.startsWith(rule + ".")));
    }

    /** {@return each rule that the mapping names} */
    static Set<String> rules() {
        return RULES.values().stream()
                .flatMap(rules -> Arrays.stream(rules.split(" ", -1)))
                .collect(Collectors.toSet());
    }
}
