package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllCommandsRuleTest {
    private final Rule<PostureFacts> rule = new AllCommandsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                 | pass refused: FLUSHALL, EVAL, CONFIG SET and ACL
            @FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=YES              | ERROR this account may run every command, among them FLUSHALL, EVAL, CONFIG SET and ACL
            @FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=YES; @ACL=CLOSED | pass refused: ACL
            @FLUSH_ALL=YES                                                    | pass refused: EVAL, CONFIG SET and ACL
            @powers=?                                                         | pass refused: FLUSHALL, EVAL, CONFIG SET and ACL
            @powers=?; @app=on #x ~* &* +@all                                 | ERROR this account may run every command
            @powers=?; @app=on #x ~* &* +@all -config                         | pass refused: CONFIG SET
            @powers=?; @app=on #x ~* &* -@all (~* +@all)                      | ? whether this account may use FLUSHALL, EVAL, CONFIG SET and ACL is not known: this account may not see it: ACL SETUSER monitor +powers
            @FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=-; @users=?      | ? whether this account may use ACL is not known: the server did not say
            @powers=?; @users=?                                               | ? whether this account may use FLUSHALL, EVAL, CONFIG SET and ACL is not known
            @powers=?; @self=?                                                | ? whether this account may use
            @powers=?; @self=nobody                                           | ? whether this account may use
            @nodes=-                                                          | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=YES                | ACL SETUSER app -@all +@connection +@read +@write +@transaction -@dangerous -@scripting +info, then ACL SAVE or CONFIG REWRITE
            @self=default; @FLUSH_ALL=YES; @EVAL=YES; @CONFIG_SET=YES; @ACL=YES | ACL SETUSER app on >... resetkeys ~app:* -@all +@connection +@read +@write +@transaction -@dangerous -@scripting +info, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
