package dev.muster.db;

import dev.muster.testing.PublicApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PublicApiTest {
    @Test
    void the_public_api_is_as_committed() {
        PublicApi.of(DbChecks.class).verify(Path.of("api", "muster-checks-db.api"));
    }
}
