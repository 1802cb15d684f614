package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectTimeoutRuleTest {
    private final Rule<ClientFacts> rule = new ConnectTimeoutRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("connect=30"))
                .inconclusive(ClientFixture.facts("options=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;            | pass connecting is given up after 5 s
            connect=10   | pass connecting is given up after 10 s
            connect=10.5 | WARNING connecting is given up after 10500 ms
            connect=0    | WARNING connecting is tried without end
            connect=-3   | WARNING connecting is tried without end
            options=-    | ? the client does not tell its options
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
