package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeepAliveRuleTest {
    private final Rule<ClientFacts> rule = new KeepAliveRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("keepAlive=false"))
                .notApplicable(ClientFixture.facts("socket=true"))
                .inconclusive(ClientFixture.facts("options=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                               | pass keep-alive is on
            keepAlive=false; userTimeout=20 | pass a silent connection is given up after 20 s
            keepAlive=false                 | WARNING keep-alive is off
            keepAlive=false; target=-       | WARNING keep-alive is off
            keepAlive=false; socket=true    | n/a the client connects through a Unix socket
            options=-                       | ? the client does not tell its options
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
