package dev.muster.http;

import dev.muster.testing.CatalogueContract;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-checks-http", HttpChecks.rules()).verify(Path.of("RULES.md"));
    }

    @Test
    void checks_judge_by_the_rules_that_are_listed() {
        URI shop = URI.create("https://shop.example/");
        CatalogueContract.of(HttpChecks.class, HttpChecks.rules())
                .given(URI.class, URI.create("http://127.0.0.1:8080/"), shop)
                .given(Exchange.class, Sites.answer(200, "", ""))
                .and(HttpChecks.site(shop).active())
                .and(HttpChecks.site(shop).loginPath("/login").maxBody(1))
                .verify();
    }
}
