package dev.muster.examples.orders;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Policy;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Severity;
import dev.muster.config.ConfigChecks;
import dev.muster.config.Requirement;
import dev.muster.config.Settings;
import java.time.Duration;
import java.util.List;

/** What has to be so before this service takes orders, and while it does. */
final class ProductionChecks {
    private static final int BACKLOG_LIMIT = 10_000;

    private ProductionChecks() {}

    /** {@return the settings, told which of them are secret} */
    static Settings declare(Settings settings) {
        return settings.secret(
                "SECRET_KEY",
                "JWT_SECRET_KEY",
                "ENCRYPTION_KEY",
                "REDIS_PASSWORD",
                "HEALTH_TOKEN",
                "TLS_KEYSTORE_PASSWORD",
                "JDBC_URL",
                "JDBC_PASSWORD",
                "JDBC_MONITOR_PASSWORD",
                "CACHE_URL",
                "CACHE_PASSWORD",
                "CACHE_MONITOR_PASSWORD");
    }

    /** {@return the engine, not started} */
    static Readiness of(Settings settings, Orders orders, List<Check> ofResources) {
        return Readiness.of(Profile.PRODUCTION)
                .policy(policy(settings))
                .checks(
                        ConfigChecks.debugOff(settings),
                        required(settings),
                        ConfigChecks.allowedHosts(settings, "ALLOWED_HOSTS"),
                        ConfigChecks.endpointUrls(settings, "DATABASE_URL", "REDIS_URL", "CDN_URL"),
                        ConfigChecks.secrets(
                                settings, "SECRET_KEY", "JWT_SECRET_KEY", "ENCRYPTION_KEY", "REDIS_PASSWORD"),
                        ConfigChecks.jwt(settings)
                                .keyFrom("JWT_SECRET_KEY")
                                .algorithmFrom("JWT_ALGORITHM")
                                .lifetimeFrom("JWT_ACCESS_TOKEN_EXPIRES"))
                .checks(ofResources.toArray(Check[]::new))
                .check(
                        Check.of("orders.backlog", Scope.LOCAL, context -> backlog(orders.backlog())),
                        Schedule.every(Duration.ofSeconds(30)))
                .build();
    }

    private static Policy policy(Settings settings) {
        Policy policy = Policy.standard().severity("http.csp", Severity.ERROR); // no page without a policy
        return settings.find("CACHE_URL").isPresent()
                ? policy.severity("redis.version.supported", Severity.INFO) // the demo's is as old as it is
                : policy;
    }

    private static Check required(Settings settings) {
        return ConfigChecks.required(
                settings,
                Requirement.text("SECRET_KEY").secret(),
                Requirement.base64("ENCRYPTION_KEY").bytes(16, 24, 32).secret(),
                Requirement.url("DATABASE_URL").schemes("postgresql"),
                Requirement.integer("DB_POOL_SIZE").between(1, 200),
                Requirement.integer("DB_MAX_OVERFLOW").between(0, 200),
                Requirement.url("SENTRY_DSN").schemes("https"),
                Requirement.text("SMTP_HOST"),
                Requirement.port("SMTP_PORT"),
                Requirement.text("SMTP_USER"),
                Requirement.email("ADMIN_EMAIL"));
    }

    private static Outcome backlog(int waiting) {
        return waiting < BACKLOG_LIMIT
                ? Outcome.passed(waiting + " waiting, " + BACKLOG_LIMIT + " is the limit")
                : Outcome.failed(Severity.WARNING, "backlog is " + waiting)
                        .fix("see whether the warehouse export runs");
    }
}
