package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HikariCP replaces what it does not take, with one line in the log of the start. */
final class PoolSettingIgnoredRule implements Rule<PoolFacts> {
    static final RuleInfo INFO = RuleInfo.of("db.pool.setting-ignored")
            .title("Every setting of the pool is in effect as it was written")
            .severity(Severity.WARNING)
            .passes("each setting that was handed over is what the pool works with")
            .fix("write a value that HikariCP takes, or leave the setting out")
            .notApplicable("the settings as they were written are not handed over")
            .reference(
                    "https://github.com/brettwooldridge/HikariCP/blob/dev/src/main/java/com/zaxxer/hikari/HikariConfig.java")
            .reference(PoolReferences.HIKARI)
            .tag("db")
            .tag("pool");

    private static final Map<String, String> WHY = Map.of(
            "maximumPoolSize", "it has to be 1 or more",
            "minimumIdle", "it may not be over maximumPoolSize",
            "connectionTimeout", "it has to be 250 ms or more",
            "validationTimeout", "it has to be 250 ms or more",
            "idleTimeout", "it has to be 10 s or more, and more than 1 s under maxLifetime",
            "maxLifetime", "it has to be 30 s or more",
            "keepaliveTime", "it has to be 30 s or more, and under maxLifetime",
            "leakDetectionThreshold", "it has to be 2 s or more, and not over maxLifetime");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PoolFacts facts) {
        PoolSettings pool = facts.settings();
        if (facts.given().isEmpty()) {
            return List.of(
                    Outcome.notApplicable("HikariCP shows only what is in effect: hand over the properties that the"
                            + " pool was made of by given(properties)"));
        }
        if (!pool.started()) {
            return List.of(Outcome.inconclusive("the pool has not started, and replaces settings when it does"));
        }
        Map<String, Optional<Long>> given = GivenSettings.of(facts.given().get());
        List<Outcome> outcomes = new ArrayList<>();
        given.forEach((name, value) -> judge(name, value, pool).ifPresent(outcomes::add));
        return outcomes.isEmpty()
                ? List.of(Outcome.passed(Words.count(given.size(), "setting") + " in effect as written"))
                : outcomes;
    }

    private static Optional<Outcome> judge(String name, Optional<Long> given, PoolSettings pool) {
        if (given.isEmpty()) {
            return Optional.of(
                    Outcome.inconclusive("what was handed over is no number").at(name));
        }
        long written = given.get();
        long effective = effective(name, pool);
        if (name.equals("idleTimeout") && pool.minimumIdle() == pool.most()) {
            return Optional.of(Outcome.failed(
                            Severity.INFO,
                            "written as " + shown(name, written)
                                    + ", without effect: minimumIdle equals maximumPoolSize, so the pool never shrinks")
                    .fix("leave idleTimeout out")
                    .at(name));
        }
        return written == effective || isForEver(name, written)
                ? Optional.empty()
                : Optional.of(
                        Outcome.failed("written as " + shown(name, written) + ", in effect " + shown(name, effective))
                                .expected(WHY.getOrDefault(name, ""))
                                .at(name));
    }

    /** A timeout of 0 is known to mean the longest time there is. */
    private static boolean isForEver(String name, long written) {
        return written == 0 && name.endsWith("nTimeout");
    }

    private static String shown(String name, long value) {
        return name.startsWith("m") && !name.equals("maxLifetime") ? Long.toString(value) : value + " ms";
    }

    private static long effective(String name, PoolSettings pool) {
        return switch (name) {
            case "maximumPoolSize" -> pool.most();
            case "minimumIdle" -> pool.minimumIdle();
            case "connectionTimeout" -> pool.connectionTimeout().toMillis();
            case "validationTimeout" -> pool.validationTimeout().toMillis();
            case "idleTimeout" -> pool.idleTimeout().toMillis();
            case "maxLifetime" -> pool.maxLifetime().toMillis();
            case "keepaliveTime" -> pool.keepalive().toMillis();
            default -> pool.leakDetection().toMillis();
        };
    }
}
