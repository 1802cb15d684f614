package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductTest {
    @ParameterizedTest
    @CsvSource({
        "redis-6.2, REDIS, 6.2.11, standalone, Redis 6.2.11",
        "redis-6.2-cluster, REDIS, 6.2.11, cluster, Redis 6.2.11",
        "redis-6.2-sentinel, REDIS, 6.2.11, sentinel, Redis 6.2.11",
        "redis-7.0, REDIS, 7.0.15, standalone, Redis 7.0.15",
        "redis-7.0-replica, REDIS, 7.0.15, standalone, Redis 7.0.15",
        "redis-7.0-cluster, REDIS, 7.0.15, cluster, Redis 7.0.15",
        "redis-7.0-sentinel, REDIS, 7.0.15, sentinel, Redis 7.0.15",
        "redis-7.0-bgsave-failed, REDIS, 7.0.15, standalone, Redis 7.0.15",
        "redis-7.2, REDIS, 7.2.11, standalone, Redis 7.2.11",
        "redis-7.4, REDIS, 7.4.6, standalone, Redis 7.4.6",
        "redis-8.2, REDIS, 8.2.2, standalone, Redis 8.2.2",
        "valkey-7.2, VALKEY, 7.2.11, standalone, Valkey 7.2.11",
        "valkey-8.1, VALKEY, 8.1.4, standalone, Valkey 8.1.4",
        "valkey-8.1-cluster, VALKEY, 8.1.4, cluster, Valkey 8.1.4",
        "valkey-9.0, VALKEY, 9.0.1, standalone, Valkey 9.0.1",
        "keydb-6.3, OTHER, 6.3.4, standalone, a server like Redis 6.3.4",
        "dragonfly-1.34, OTHER, 7.4.0, standalone, a server like Redis 7.4.0"
    })
    void every_server_is_known_for_what_it_is(
            String name, Product.Kind kind, String version, String mode, String words) {
        Product product = Product.of(InfoTexts.info(name));
        assertEquals(new Product(kind, version, mode), product);
        assertEquals(words, product.toString());
    }

    @Test
    void one_that_tells_nothing_is_a_redis_of_no_known_version() {
        Product product = Product.of(Info.parse(""));
        assertEquals(new Product(Product.Kind.REDIS, "", "standalone"), product);
        assertEquals("Redis", product.toString());
    }

    @Test
    void one_that_bears_another_name_is_another_one() {
        assertEquals(
                Product.Kind.OTHER,
                Product.of(new Info(Map.of("server_name", "garnet"))).kind());
        assertEquals(
                Product.Kind.REDIS,
                Product.of(new Info(Map.of("server_name", "redis"))).kind());
    }

    @ParameterizedTest
    @CsvSource({"7.0.15, 7, 0", "7.0, 7, 0", "7.4.6, 7, 2", "8.2.2, 7, 4", "10.0.0, 9, 9", "7.2.0-rc1, 7, 2"})
    void a_version_is_at_least_what_it_is(String version, int major, int minor) {
        assertTrue(new Product(Product.Kind.REDIS, version, "standalone").atLeast(major, minor));
    }

    @ParameterizedTest
    @CsvSource({"6.2.11, 7, 0", "7.0.15, 7, 2", "7, 7, 0", "'', 6, 0", "x.y, 6, 0", "7.x, 6, 0", "99999.1, 6, 0"})
    void an_older_or_unknown_one_is_not(String version, int major, int minor) {
        assertFalse(new Product(Product.Kind.REDIS, version, "standalone").atLeast(major, minor));
    }
}
