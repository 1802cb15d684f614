package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateRuleTest {
    private final Rule<ClientFacts> rule = new CertificateRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("verify=NONE"))
                .notApplicable(ClientFixture.facts("tls=false"))
                .inconclusive(ClientFixture.facts("ownCode=true"))
                .inconclusive(ClientFixture.facts("options=-"))
                .inconclusive(ClientFixture.facts("target=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                          | pass the client looks at the chain and at the host name
            verify=CHAIN               | WARNING the client does not compare the host name
            verify=CHAIN; ownCode=true | WARNING the client does not compare the host name
            verify=NONE                | ERROR the client takes any certificate
            verify=NONE; ownCode=true  | ERROR the client takes any certificate
            verify=NONE; options=-     | ERROR the client takes any certificate
            verify=NONE; local=true    | WARNING the client takes any certificate, on one host
            ownCode=true               | ? code of the service decides which certificates are trusted
            options=-                  | ? the client does not tell its options
            tls=false; verify=NONE     | n/a the client does not connect by TLS
            target=-                   | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
