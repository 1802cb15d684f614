package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeysCommandRuleTest {
    private final Rule<PostureFacts> rule = AclRules.KEYS;

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@KEYS=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                               | pass this account may not use KEYS
            @KEYS=YES                                       | WARNING this account may use KEYS: it blocks the server
            @KEYS=CLOSED                                    | pass this account may not use KEYS
            @powers=?; @app=on #x ~* -@all +@read           | WARNING this account may use KEYS
            @powers=?; @app=on #x ~* -@all +@read -keys     | pass this account may not use KEYS
            @powers=?; @app=on #x ~* -@all +get (~* +@read) | ? whether this account may use KEYS is not known
            @nodes=-                                        | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @KEYS=YES | ACL SETUSER app -keys, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
