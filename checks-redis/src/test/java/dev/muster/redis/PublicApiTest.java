package dev.muster.redis;

import dev.muster.testing.PublicApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PublicApiTest {
    @Test
    void the_public_api_is_as_committed() {
        PublicApi.of(RedisChecks.class).verify(Path.of("api", "muster-checks-redis.api"));
    }
}
