package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainPortRuleTest {
    private final Rule<PostureFacts> rule = new PlainPortRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@plain=true"))
                .notApplicable(PostureFixture.facts("@plain=-; tls-port=0"))
                .inconclusive(PostureFixture.facts("@plain=-; @settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                               | pass the server does not answer without TLS
            @plain=true                     | WARNING the server answers without TLS too
            @plain=true; @way=MANAGED       | WARNING the server answers without TLS too
            @plain=-                        | pass tls-port is 6379, port is 0
            @plain=-; port=6380             | WARNING port 6380 answers without TLS beside tls-port 6379
            @plain=-; port=6380; tls-port=0 | n/a the server has no TLS port
            @plain=-; tls-port=             | n/a the server has no TLS port
            @plain=-; port=-                | ? this server has no setting port
            @plain=-; @settings=?           | ? this account may not see it
            @plain=-; @way=MANAGED          | n/a a provider runs the server
            @nodes=-                        | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
