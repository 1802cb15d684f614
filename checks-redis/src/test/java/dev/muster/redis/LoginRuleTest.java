package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginRuleTest {
    private final Rule<ClientFacts> rule = new LoginRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("password=-"))
                .inconclusive(ClientFixture.facts("target=-"))
                .inconclusive(ClientFixture.facts("password=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                   | pass the client logs in with a password, as user app
            user=                               | pass the client logs in with a password
            password=-                          | ERROR no password is configured, for a server on the network
            password=-; local=true              | WARNING no password is configured, for a server on the same host
            password=-; local=true; socket=true | WARNING no password
            password=?                          | ? it comes from a provider at run time
            target=-                            | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            password=- | ACL SETUSER app on >... resetkeys ~app:* -@all +@connection +@read +@write +@transaction -@dangerous -@scripting +info, and RedisURI.Builder.redis(host).withAuthentication("app", password)
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, ClientFixture.facts(differences)));
    }
}
