package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DestructiveCommandsRuleTest {
    private final Rule<PostureFacts> rule = AclRules.DESTRUCTIVE;

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@FLUSH_ALL=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            ;                                                  ^ pass this account may not use FLUSHALL, FLUSHDB, SWAPDB, MIGRATE, RESTORE and SCRIPT FLUSH
            @FLUSH_ALL=CLOSED                                  ^ pass this account may not use
            @FLUSH_DB=YES                                      ^ ERROR this account may use FLUSHDB:
            @FLUSH_ALL=YES; @SWAP_DB=YES                       ^ ERROR this account may use FLUSHALL and SWAPDB:
            @MIGRATE=YES; @FLUSH_DB=-; @users=?                ^ ERROR this account may use MIGRATE
            @RESTORE=YES; @SCRIPT_FLUSH=YES                    ^ ERROR this account may use RESTORE and SCRIPT FLUSH
            @FLUSH_DB=-                                        ^ pass this account may not use
            @FLUSH_DB=-; @users=?                              ^ ? whether this account may use FLUSHDB is not known
            @powers=-; @app=on #x ~* -@all +@write             ^ ERROR this account may use FLUSHALL, FLUSHDB, SWAPDB, MIGRATE and RESTORE
            @powers=-; @app=on #x ~* -@all +@write -@dangerous ^ pass this account may not use
            @powers=-; @app=on #x ~* -@all +@all -@dangerous   ^ ERROR this account may use SCRIPT FLUSH
            @nodes=-                                           ^ ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            @FLUSH_ALL=YES; @SCRIPT_FLUSH=YES                    ^ ACL SETUSER app -flushall -script|flush, then ACL SAVE or CONFIG REWRITE
            @self=u 1; @FLUSH_ALL=YES                            ^ ACL SETUSER app -flushall, then ACL SAVE or CONFIG REWRITE
            @self=jobs; @SCRIPT_FLUSH=YES; @product=REDIS 6.2.24 ^ ACL SETUSER jobs -script, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
