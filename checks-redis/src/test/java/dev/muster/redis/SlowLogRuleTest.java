package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowLogRuleTest {
    private final Rule<PostureFacts> rule = new SlowLogRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("slowlog-log-slower-than=-1"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@settings=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                  | pass commands slower than 10 ms are written down
            slowlog-log-slower-than=0                                          | pass commands slower than 0 are written down
            slowlog-log-slower-than=500                                        | pass commands slower than 500 microseconds are written down
            slowlog-log-slower-than=1000000                                    | pass commands slower than 1 s are written down
            slowlog-log-slower-than=1000001                                    | WARNING only commands slower than 1000001 microseconds are written down
            slowlog-log-slower-than=5000000                                    | WARNING only commands slower than 5 s are written down
            slowlog-log-slower-than=-1                                         | WARNING slowlog-log-slower-than is -1: no slow command is written down
            slowlog-max-len=0                                                  | WARNING slowlog-max-len is 0: no slow command is kept
            slowlog-max-len=-                                                  | pass commands slower than 10 ms
            commandlog-execution-slower-than=-1                                | WARNING commandlog-execution-slower-than is -1
            commandlog-execution-slower-than=10000; slowlog-log-slower-than=-1 | pass commands slower than 10 ms
            slowlog-log-slower-than=often                                      | ? the server tells a slowlog-log-slower-than that is no number
            slowlog-log-slower-than=-                                          | ? this server has no setting slowlog-log-slower-than
            @settings=?                                                        | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                                                       | n/a a provider runs the server
            @nodes=-                                                           | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            slowlog-log-slower-than=-1          | CONFIG SET slowlog-log-slower-than 10000, and slowlog-log-slower-than 10000 in redis.conf
            slowlog-max-len=0                   | CONFIG SET slowlog-max-len 128, and slowlog-max-len 128 in redis.conf
            commandlog-execution-slower-than=-1 | CONFIG SET commandlog-execution-slower-than 10000, and commandlog-execution-slower-than 10000 in valkey.conf
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
