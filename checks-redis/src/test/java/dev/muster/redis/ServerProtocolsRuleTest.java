package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerProtocolsRuleTest {
    private final Rule<PostureFacts> rule = new ServerProtocolsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("tls-protocols=TLSv1.1"))
                .notApplicable(PostureFixture.facts("tls-port=0"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                   | pass tls-protocols is TLSv1.2 TLSv1.3
            tls-protocols=                      | pass tls-protocols is left alone: TLSv1.2 and TLSv1.3
            tls-protocols=TLSv1.1 TLSv1.2       | WARNING tls-protocols allows TLSv1.1
            tls-protocols=tlsv1 TLSv1.1 TLSv1.2 | WARNING tls-protocols allows tlsv1 and TLSv1.1
            tls-protocols="TLSv1.1"             | WARNING tls-protocols allows TLSv1.1
            tls-protocols=TLSv1; tls-port=0     | n/a the server has no TLS port
            tls-protocols=-                     | ? this server has no setting tls-protocols
            @settings=?                         | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                        | n/a a provider runs the server
            @nodes=-                            | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
