package dev.muster.db;

import com.zaxxer.hikari.HikariConfig;
import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Pools for the tests of rules. */
final class PoolFixture {
    static final Product SERVER = new Product(Engine.POSTGRESQL, "PostgreSQL", 17, 11, 0);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private PoolFixture() {}

    /** {@return a pool, its settings written as properties of HikariCP: {@code maximumPoolSize=20 maxLifetime=0}} */
    static PoolSettings settings(String text) {
        Properties properties = new Properties();
        for (String word : text.strip().split(" +", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                properties.setProperty(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return HikariReader.settings(new HikariConfig(properties));
    }

    static PoolFacts facts(String settings, String declared) {
        return facts(settings, declared, Fact.of(limits("100/3")));
    }

    static PoolFacts facts(String settings, String declared, Fact<ConnectionLimits> limits) {
        return new PoolFacts(
                settings(settings), Optional.empty(), DeclaredFixture.of(declared), Fact.of(SERVER), limits);
    }

    static PoolFacts given(PoolSettings settings, Map<String, String> given) {
        return new PoolFacts(
                settings, Optional.of(given), DeclaredFixture.of(""), Fact.of(SERVER), Fact.of(limits("100/3")));
    }

    /** {@return limits written as {@code most/reserved role=50 database=40 idle=600s}} */
    static ConnectionLimits limits(String text) {
        String[] words = text.strip().split(" +", -1);
        String[] most = words[0].split("/", -1);
        Fact<Optional<Integer>> role = Fact.of(Optional.empty());
        Fact<Optional<Integer>> database = Fact.of(Optional.empty());
        Fact<Optional<Duration>> idle = Fact.of(Optional.empty());
        for (String word : List.of(words).subList(1, words.length)) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.substring(0, word.indexOf('='))) {
                case "role" -> role = number(value);
                case "database" -> database = number(value);
                default ->
                    idle = value.equals("?")
                            ? Fact.absent("the server does not say")
                            : Fact.of(Optional.of(Duration.parse("PT" + value)));
            }
        }
        return new ConnectionLimits(Integer.parseInt(most[0]), Integer.parseInt(most[1]), role, database, idle);
    }

    private static Fact<Optional<Integer>> number(String value) {
        return value.equals("?")
                ? Fact.denied("GRANT pg_monitor TO app")
                : Fact.of(Optional.of(Integer.valueOf(value)));
    }

    /** {@return samples 5 s apart, the last at noon, each {@code active/waiting} of a pool of 20} */
    static PoolUsage usage(String text) {
        List<String> words = List.of(text.strip().split(" +", -1));
        PoolSamples samples = PoolSamples.NONE;
        for (int i = 0; i < words.size(); i++) {
            String[] numbers = words.get(i).split("/", -1);
            int active = Integer.parseInt(numbers[0]);
            samples = samples.with(new PoolSample(
                    NOON.minusSeconds(5L * (words.size() - 1 - i)),
                    active,
                    20 - active,
                    20,
                    Integer.parseInt(numbers[1]),
                    20));
        }
        return new PoolUsage("orders", Fact.of(samples.all()));
    }
}
