package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordRuleTest {
    private final Rule<ClientFacts> rule = new PasswordRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("password=8,4"))
                .notApplicable(ClientFixture.facts("password=-"))
                .inconclusive(ClientFixture.facts("target=-"))
                .inconclusive(ClientFixture.facts("password=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                    | pass the password has 32 characters or more
            password=32,1        | pass the password has 32 characters or more
            password=16,3        | pass the password has 16 characters or more, of three kinds
            password=31,4        | pass the password has 16 characters or more, of three kinds
            password=31,2        | WARNING the password has fewer than 32 characters, and they are of one or two kinds
            password=16,1        | WARNING the password has fewer than 32 characters
            password=15,4        | ERROR the password has fewer than 16 characters
            password=0,0         | ERROR the password has fewer than 16 characters
            password=40,4,common | ERROR the password is one that everybody tries first
            password=40,4,user   | ERROR the password is the name of the user
            password=-           | n/a no password is configured: redis.auth.login says so
            password=?           | ? it comes from a provider at run time
            target=-             | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
