package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientProtocolsRuleTest {
    private final Rule<ClientFacts> rule = new ClientProtocolsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("protocols=TLSv1"))
                .notApplicable(ClientFixture.facts("tls=false"))
                .inconclusive(ClientFixture.facts("options=-"))
                .inconclusive(ClientFixture.facts("target=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                               | pass the client is held to no protocols, and offers what the JVM allows
            protocols=TLSv1.3               | pass the client offers TLSv1.3
            protocols=TLSv1.2,TLSv1.3       | pass the client offers TLSv1.2 and TLSv1.3
            protocols=TLSv1                 | WARNING SslOptions allow TLSv1
            protocols=TLSv1,TLSv1.1,TLSv1.2 | WARNING SslOptions allow TLSv1 and TLSv1.1
            protocols=SSLv3,TLSv1.2         | WARNING SslOptions allow SSLv3
            protocols=TLSv1; tls=false      | n/a the client does not connect by TLS
            options=-                       | ? the client does not tell its options
            target=-                        | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
