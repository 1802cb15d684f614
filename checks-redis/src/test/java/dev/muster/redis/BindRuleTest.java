package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BindRuleTest {
    private final Rule<PostureFacts> rule = new BindRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("bind=*"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                          | pass bind is 10.0.0.5 127.0.0.1 -::1
            bind=* -::*; @client=tls=false             | WARNING the server listens on every network
            bind=* -::*                                | INFO the server listens on every network; it wants a password, and TLS is used
            bind=0.0.0.0; @anonymous=true              | WARNING the server listens on every network
            bind=127.0.0.1 -::; @anonymous=-; @users=? | WARNING the server listens on every network
            bind=; @client=target=-                    | WARNING the server listens on every network
            bind=127.0.0.1 -::1                        | pass bind is 127.0.0.1 -::1
            bind=-                                     | ? this server has no setting bind
            @settings=?                                | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                               | n/a a provider runs the server
            @nodes=-                                   | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
