package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdminCommandsRuleTest {
    private final Rule<PostureFacts> rule = AclRules.ADMIN;

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@CONFIG_SET=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            ;                                                                  ^ pass this account may not use CONFIG SET, MODULE, REPLICAOF, ACL and CLUSTER RESET
            @CONFIG_SET=YES                                                    ^ ERROR this account may use CONFIG SET:
            @MODULE=YES; @REPLICA_OF=YES; @ACL=YES; @CLUSTER_RESET=YES         ^ ERROR this account may use MODULE, REPLICAOF, ACL and CLUSTER RESET
            @ACL=-                                                             ^ pass this account may not use
            @ACL=-; @self=-                                                    ^ ? whether this account may use ACL is not known
            @powers=?; @app=on #x -@all +config|get +acl|whoami +cluster|slots ^ pass this account may not use
            @powers=?; @app=on #x -@all +config                                ^ ERROR this account may use CONFIG SET
            @powers=?; @app=on #x -@all +@admin -config|set -acl               ^ ERROR this account may use REPLICAOF and CLUSTER RESET
            @nodes=-                                                           ^ ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            @CONFIG_SET=YES; @ACL=YES; @CLUSTER_RESET=YES              ^ ACL SETUSER app -config|set -acl -cluster|reset, then ACL SAVE or CONFIG REWRITE
            @CONFIG_SET=YES; @CLUSTER_RESET=YES; @product=REDIS 6.2.24 ^ ACL SETUSER app -config -cluster, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
