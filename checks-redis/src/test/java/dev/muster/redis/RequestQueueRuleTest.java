package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestQueueRuleTest {
    private final Rule<ClientFacts> rule = new RequestQueueRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClientFixture.facts(""))
                .failing(ClientFixture.facts("queue=max; rejects=false"))
                .inconclusive(ClientFixture.facts("options=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                          | pass at most 10000 requests wait in the client
            rejects=false                              | pass at most 10000 requests wait in the client
            queue=max                                  | pass commands fail at once while there is no connection
            queue=max; rejects=false                   | WARNING commands wait without bound while there is no connection
            queue=max; rejects=false; reconnects=false | INFO requests wait for answers without bound
            options=-                                  | ? the client does not tell its options
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, ClientFixture.facts(differences)));
    }
}
