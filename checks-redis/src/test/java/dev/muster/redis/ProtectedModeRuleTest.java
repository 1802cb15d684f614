package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtectedModeRuleTest {
    private final Rule<PostureFacts> rule = new ProtectedModeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("protected-mode=no"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                   | pass protected-mode is yes
            protected-mode=no                                   | INFO protected-mode is no; the server wants a password
            protected-mode=no; @anonymous=-; @users=?           | WARNING protected-mode is no
            protected-mode=no; @anonymous=true                  | ERROR protected-mode is no, and the server wants no password
            protected-mode=no; @anonymous=-; @default=on nopass | ERROR protected-mode is no, and the server wants no password
            protected-mode=-                                    | ? this server has no setting protected-mode
            @settings=?                                         | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                                        | n/a a provider runs the server
            @nodes=-                                            | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
