package dev.muster.redis;

import dev.muster.testing.CatalogueContract;
import dev.muster.testing.RulesPage;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-checks-redis", RedisChecks.rules()).verify(Path.of("RULES.md"));
    }

    @Test
    void checks_judge_by_the_rules_that_are_listed() {
        RedisURI uri = RedisURI.create("redis://127.0.0.1:1");
        try (RedisClient client = RedisClient.create(uri);
                RedisClusterClient cluster = RedisClusterClient.create(uri)) {
            CatalogueContract.of(RedisChecks.class, RedisChecks.rules())
                    .given(RedisClient.class, client)
                    .given(RedisClusterClient.class, cluster)
                    .given(RedisURI.class, uri)
                    .given(ClientOptions.class, ClientOptions.create())
                    .given(String.class, "# Server")
                    .given(Purpose.class, Purpose.CACHE)
                    .verify();
        }
    }
}
