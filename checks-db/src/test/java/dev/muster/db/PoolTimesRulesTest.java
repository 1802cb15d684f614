package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.Words;
import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about how long things take, and the knobs. */
final class PoolTimesRulesTest {
    private static final Rule<PoolFacts> LIFETIME = new PoolLifetimeRule();
    private static final Rule<PoolFacts> KEEPALIVE = new PoolKeepaliveRule();
    private static final Rule<PoolFacts> ACQUIRE = new PoolAcquireTimeoutRule();
    private static final Rule<PoolFacts> VALIDATION = new PoolValidationTimeoutRule();
    private static final Rule<PoolFacts> LEAK = new PoolLeakDetectionRule();

    @Test
    void keep_the_contract() {
        RuleContract.of(LIFETIME)
                .passing(PoolFixture.facts("", ""))
                .failing(PoolFixture.facts("maxLifetime=0", ""))
                .inconclusive(PoolFixture.facts("", "", Fact.denied("GRANT pg_monitor TO app")))
                .verify();
        RuleContract.of(KEEPALIVE)
                .passing(PoolFixture.facts("keepaliveTime=60000", "network=350s"))
                .failing(PoolFixture.facts("keepaliveTime=0", "network=350s"))
                .notApplicable(PoolFixture.facts("", ""))
                .verify();
        RuleContract.of(ACQUIRE)
                .passing(PoolFixture.facts("connectionTimeout=3000", ""))
                .failing(PoolFixture.facts("", ""))
                .verify();
        RuleContract.of(VALIDATION)
                .passing(PoolFixture.facts("", ""))
                .failing(PoolFixture.facts("connectionTimeout=3000", ""))
                .verify();
        RuleContract.of(LEAK)
                .passing(PoolFixture.facts("leakDetectionThreshold=60000", ""))
                .failing(PoolFixture.facts("", ""))
                .verify();
        RuleContract.of(PoolKnobRule.TEST_QUERY)
                .passing(PoolFixture.facts("", ""))
                .failing(PoolFixture.facts("connectionTestQuery=VALUES(1)", ""))
                .verify();
        RuleContract.of(PoolKnobRule.MINIMUM_IDLE)
                .passing(PoolFixture.facts("", ""))
                .failing(PoolFixture.facts("minimumIdle=2", ""))
                .verify();
        RuleContract.of(PoolKnobRule.FAIL_FAST)
                .passing(PoolFixture.facts("initializationFailTimeout=0", ""))
                .failing(PoolFixture.facts("initializationFailTimeout=-1", ""))
                .verify();
        assertEquals(13, PoolRules.ALL.size());
    }

    @ParameterizedTest
    @CsvSource({
        "maxLifetime=0,                              '',           '',        ERROR",
        "maxLifetime=1800000,                        '',           '',        server pass",
        "maxLifetime=1800000 keepaliveTime=0,        '',           idle=600s, server ERROR",
        "maxLifetime=600000 keepaliveTime=0,         '',           idle=600s, server ERROR",
        "maxLifetime=599000 keepaliveTime=0,         '',           idle=600s, server WARNING",
        "maxLifetime=570001 keepaliveTime=0,         '',           idle=600s, server WARNING",
        "maxLifetime=570000 keepaliveTime=0,         '',           idle=600s, server pass",
        "maxLifetime=1800000 keepaliveTime=120000,   '',           idle=600s, server pass",
        "maxLifetime=1800000 keepaliveTime=580000,   '',           idle=600s, server ERROR",
        "maxLifetime=1800000 keepaliveTime=0,        network=350s, '',        network WARNING server pass",
        "maxLifetime=1800000 keepaliveTime=60000,    network=350s, '',        network pass server pass",
        "maxLifetime=300000 keepaliveTime=0,         network=350s, idle=600s, network pass server pass",
        "maxLifetime=300000 keepaliveTime=0,         network=350s, idle=?,    network pass server unknown",
        "maxLifetime=1800000 keepaliveTime=0,        network=20s,  idle=?,    network WARNING server unknown",
    })
    void lifetime(String settings, String declared, String limits, String expected) {
        PoolFacts facts = PoolFixture.facts(settings, declared, Fact.of(PoolFixture.limits("100/3 " + limits)));

        assertEquals(expected, Verdicts.words(LIFETIME, facts).replace(",", ""));
    }

    @Test
    void a_remedy_fits_the_limit() {
        assertTrue(lifetimeText("idle=600s").contains("set maxLifetime=570000"));
        assertTrue(lifetimeText("idle=40s").contains("raise that limit"));
        assertTrue(keepaliveText("network=350s").contains("set keepaliveTime=60000"));
        assertTrue(keepaliveText("network=50s").contains("set keepaliveTime=30000"));
        assertTrue(keepaliveText("network=20s").contains("raise the limit"));
    }

    private static String lifetimeText(String limits) {
        return Verdicts.text(
                LIFETIME, PoolFixture.facts("keepaliveTime=0", "", Fact.of(PoolFixture.limits("100/3 " + limits))));
    }

    private static String keepaliveText(String declared) {
        return Verdicts.text(KEEPALIVE, PoolFixture.facts("keepaliveTime=0", declared));
    }

    @ParameterizedTest
    @CsvSource({
        "keepaliveTime=60000,                     network=350s, pass",
        "keepaliveTime=350000,                    network=350s, WARNING",
        "keepaliveTime=0 maxLifetime=340000,      network=350s, pass",
        "keepaliveTime=0 maxLifetime=0,           network=350s, WARNING",
        "keepaliveTime=0,                         '',           n/a",
    })
    void keepalive(String settings, String declared, String expected) {
        assertEquals(expected, Verdicts.words(KEEPALIVE, PoolFixture.facts(settings, declared)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                      '',            WARNING",
        "connectionTimeout=0,     '',            WARNING",
        "connectionTimeout=9999,  '',            pass",
        "connectionTimeout=10000, '',            WARNING",
        "connectionTimeout=500,   '',            pass",
        "connectionTimeout=499,   '',            WARNING",
        "connectionTimeout=3000,  request=2s,    WARNING",
        "connectionTimeout=1999,  request=2s,    pass",
        "'',                      request=60s,   pass",
    })
    void acquire(String settings, String declared, String expected) {
        assertEquals(expected, Verdicts.words(ACQUIRE, PoolFixture.facts(settings, declared)));
    }

    @Test
    void a_remedy_fits_the_callers_patience() {
        assertTrue(Verdicts.text(ACQUIRE, PoolFixture.facts("", "request=2s")).contains("connectionTimeout=1000"));
        assertTrue(Verdicts.text(ACQUIRE, PoolFixture.facts("", "")).contains("connectionTimeout=3000"));
        assertTrue(Verdicts.text(ACQUIRE, PoolFixture.facts("connectionTimeout=0", ""))
                .contains("24 days"));
    }

    @ParameterizedTest
    @CsvSource({
        "leakDetectionThreshold=0,      '',          INFO",
        "leakDetectionThreshold=59999,  '',          INFO",
        "leakDetectionThreshold=60000,  '',          pass",
        "leakDetectionThreshold=10000,  longest=5s,  pass",
        "leakDetectionThreshold=60000,  longest=60s, INFO",
    })
    void leaks(String settings, String declared, String expected) {
        assertEquals(expected, Verdicts.words(LEAK, PoolFixture.facts(settings, declared)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1500, 1500 ms",
        "1000, 1 s",
        "119000, 119 s",
        "120000, 2 min",
        "121000, 121 s",
        "1800000, 30 min",
        "7200000, 2 h",
        "7260000, 121 min",
        "28800000, 8 h",
    })
    void times_are_written_as_people_do(long millis, String text) {
        assertEquals(text, Words.time(Duration.ofMillis(millis)));
    }

    @Test
    void settings_that_are_replaced_are_told() {
        PoolSettings pool = new PoolSettings(
                "p",
                10,
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ZERO,
                Duration.ZERO,
                false,
                true,
                true);
        Rule<PoolFacts> rule = new PoolSettingIgnoredRule();
        RuleContract.of(rule)
                .passing(PoolFixture.given(pool, Map.of("maximumPoolSize", "10")))
                .failing(PoolFixture.given(pool, Map.of("maxLifetime", "10000")))
                .notApplicable(PoolFixture.facts("", ""))
                .inconclusive(PoolFixture.given(pool, Map.of("maxLifetime", "soon")))
                .inconclusive(PoolFixture.given(PoolFixture.settings(""), Map.of("maxLifetime", "10000")))
                .verify();

        for (List<String> row : List.of(
                List.of("spring.datasource.hikari.max-lifetime", "10000", "maxLifetime WARNING"),
                List.of("max_lifetime", "30m", "pass"),
                List.of("maxLifetime", "PT30M", "pass"),
                List.of("maxLifetime", "1800s", "pass"),
                List.of("maxLifetime", "0.5h", "maxLifetime unknown"),
                List.of("maxLifetime", "1d", "maxLifetime WARNING"),
                List.of("maxLifetime", "1h", "maxLifetime WARNING"),
                List.of("maxLifetime", "9999999999999999d", "maxLifetime unknown"),
                List.of("maxLifetime", "5 parsecs", "maxLifetime unknown"),
                List.of("keepaliveTime", "10000", "keepaliveTime WARNING"),
                List.of("leakDetectionThreshold", "1000", "leakDetectionThreshold WARNING"),
                List.of("minimumIdle", "40", "minimumIdle WARNING"),
                List.of("maximumPoolSize", "20", "maximumPoolSize WARNING"),
                List.of("connectionTimeout", "30000ms", "pass"),
                List.of("connectionTimeout", "0", "pass"),
                List.of("validationTimeout", "100", "validationTimeout WARNING"),
                List.of("idleTimeout", "5000", "idleTimeout INFO"),
                List.of("poolName", "orders", "pass"))) {
            assertEquals(
                    row.get(2),
                    Verdicts.words(rule, PoolFixture.given(pool, Map.of(row.get(0), row.get(1)))),
                    row::toString);
        }
        PoolSettings growing = new PoolSettings(
                "p",
                10,
                2,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ZERO,
                Duration.ZERO,
                false,
                true,
                true);
        assertEquals(
                "idleTimeout WARNING", Verdicts.words(rule, PoolFixture.given(growing, Map.of("idleTimeout", "5000"))));
    }
}
