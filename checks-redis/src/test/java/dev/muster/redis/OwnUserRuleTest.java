package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnUserRuleTest {
    private final Rule<ClientFacts> rule = new OwnUserRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("user="))
                .inconclusive(ClientFixture.facts("target=-"))
                .inconclusive(ClientFixture.facts("user=; password=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                        | pass the client logs in as user app
            password=?               | pass the client logs in as user app
            user=                    | WARNING the client names no user, and so is default
            user=default             | WARNING the client logs in as default
            user=default; password=? | WARNING the client logs in as default
            user=; password=-        | WARNING the client names no user
            user=; password=?        | ? it comes from a provider at run time
            target=-                 | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
