package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientTlsRuleTest {
    private final Rule<ClientFacts> rule = new ClientTlsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("tls=false"))
                .notApplicable(ClientFixture.facts("tls=false; local=true; socket=true"))
                .inconclusive(ClientFixture.facts("target=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                  | pass the client connects by TLS
            local=true                         | pass the client connects by TLS
            tls=false                          | ERROR passwords and data go unencrypted over the network
            tls=false; local=true              | WARNING passwords and data go unencrypted, on one host
            tls=false; local=true; socket=true | n/a the client connects through a Unix socket
            target=-                           | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
