package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandTimeoutRuleTest {
    private final Rule<ClientFacts> rule = new CommandTimeoutRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("timeout=60"))
                .inconclusive(ClientFixture.facts("target=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                      | pass commands time out after 2 s
            timeout=10             | pass commands time out after 10 s
            timeout=10.001         | WARNING commands time out after 10001 ms
            timeout=60             | WARNING commands time out after 60 s
            timeout=0              | WARNING commands wait for an answer without end
            timeout=-1             | WARNING commands wait for an answer without end
            request=1              | WARNING commands time out after 2 s
            request=2              | pass commands time out after 2 s
            request=30; timeout=20 | pass commands time out after 20 s
            target=-               | ? the client does not tell
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timeout=60  | RedisURI.Builder.redis(host).withTimeout(Duration.ofMillis(2000)), or client.setDefaultTimeout(Duration.ofMillis(2000))
            request=0.5 | RedisURI.Builder.redis(host).withTimeout(Duration.ofMillis(500)), or client.setDefaultTimeout(Duration.ofMillis(500))
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, ClientFixture.facts(differences)));
    }
}
