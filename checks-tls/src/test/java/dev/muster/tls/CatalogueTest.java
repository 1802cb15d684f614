package dev.muster.tls;

import dev.muster.Secret;
import dev.muster.testing.CatalogueContract;
import dev.muster.testing.RulesPage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_rule_is_documented_and_the_page_is_up_to_date() throws IOException {
        RulesPage.of("Rules of muster-checks-tls", TlsChecks.rules()).verify(Path.of("RULES.md"));
    }

    @Test
    void checks_judge_by_the_rules_that_are_listed() throws NoSuchAlgorithmException {
        CatalogueContract.of(TlsChecks.class, TlsChecks.rules())
                .given(String.class, "shop.example")
                .given(int.class, 443)
                .given(Path.class, Path.of("server.p12"))
                .given(Secret.class, Secret.of("sample"))
                .given(SSLContext.class, SSLContext.getDefault())
                .verify();
    }
}
