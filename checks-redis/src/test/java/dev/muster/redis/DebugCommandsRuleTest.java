package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DebugCommandsRuleTest {
    private final Rule<PostureFacts> rule = new DebugCommandsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("enable-debug-command=yes"))
                .notApplicable(PostureFixture.facts("@product=REDIS 6.2.24"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                         | pass enable-debug-command, enable-module-command and enable-protected-configs are no
            enable-debug-command=yes                                  | ERROR for everybody: enable-debug-command
            enable-debug-command=local                                | WARNING for whoever is on the same host: enable-debug-command
            enable-module-command=local; enable-protected-configs=yes | ERROR for everybody: enable-protected-configs
            enable-module-command=yes; enable-debug-command=-         | ERROR for everybody: enable-module-command
            enable-debug-command=-                                    | ? this server has no setting enable-debug-command
            @product=OTHER 7.4.0 | n/a a server like Redis 7.4.0 is neither Redis nor Valkey
            @product=REDIS 6.2.24                                     | n/a Redis 6.2.24 governs DEBUG by ACL alone
            @product=REDIS                                            | pass
            @settings=?                                               | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                                              | n/a a provider runs the server
            @nodes=-                                                  | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            enable-debug-command=yes; enable-module-command=yes | enable-debug-command no, enable-module-command no in redis.conf, and a restart
            enable-module-command=local                         | enable-module-command no in redis.conf, and a restart
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
