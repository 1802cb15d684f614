package dev.muster.redis;

import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-checks-redis", RedisRules.documented()).verify(Path.of("RULES.md"));
    }
}
