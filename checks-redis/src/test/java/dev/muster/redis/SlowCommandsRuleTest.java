package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowCommandsRuleTest {
    private final SlowCommandsRule rule = new SlowCommandsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("@slow=7 KEYS 20 1"))
                .inconclusive(LiveFixture.facts("@slow=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                                         ! pass none of 10 ms or more in the last 10 minutes
            @slow=4 KEYS 20 60                                        ! pass 4 commands of 10 ms or more in the last 10 minutes, the slowest 20 ms: KEYS (4 times)
            @slow=1 HGETALL 12 60, 1 KEYS 1000 60                     ! pass 2 commands of 10 ms or more in the last 10 minutes, the slowest 1 000 ms: HGETALL and KEYS
            @slow=1 DEL 12 1, 4 KEYS 20 60                            ! WARNING 5 commands of 10 ms or more in the last 10 minutes, the slowest 20 ms: DEL and KEYS (4 times)
            @slow=1 DEL 1001 1                                        ! WARNING 1 command of 10 ms or more in the last 10 minutes, the slowest 1 001 ms: DEL: all others waited for them
            @slow=50 DEL 10 1                                         ! WARNING 50 commands of 10 ms or more in the last 10 minutes, the slowest 10 ms: DEL (50 times): all others waited for them
            @slow=9 DEL 9 1                                           ! pass none of 10 ms or more in the last 10 minutes
            @slow=9 DEL 5000 601                                      ! pass none of 10 ms or more in the last 10 minutes
            @slow=1 DEL 5000 600                                      ! WARNING 1 command of 10 ms or more in the last 10 minutes, the slowest 5 000 ms: DEL: all others waited for them
            @slow=1 DEL 5000 -9                                       ! WARNING 1 command of 10 ms or more in the last 10 minutes, the slowest 5 000 ms: DEL: all others waited for them
            @slow=1 DEL 20 601; @config=-                             ! pass none of 10 ms or more in the last 10 minutes
            @config=-                                                 ! ? the log of slow commands is empty, and whether it is on was not seen: this account may not see it: ACL SETUSER monitor +config|get
            %slowlog-log-slower-than=-1                               ! ? the server keeps no log of slow commands: CONFIG SET slowlog-log-slower-than 10000
            %slowlog-log-slower-than=-1; @slow=6 KEYS 20 5            ! WARNING 6 commands of 10 ms or more in the last 10 minutes, the slowest 20 ms: KEYS (6 times)
            %slowlog-log-slower-than=-; %commandlog-execution-slower-than=10000 ! pass none of 10 ms or more in the last 10 minutes
            %slowlog-log-slower-than=-; %commandlog-execution-slower-than=-1 ! ? the server keeps no log of slow commands: CONFIG SET slowlog-log-slower-than 10000
            @slow=100 GET 0 1                                         ! ? the newest 100 entries of the log go back less than 10 minutes, and few of them are slow: CONFIG SET slowlog-log-slower-than 10000
            @slow=99 GET 0 1, 1 GET 0 601                             ! pass none of 10 ms or more in the last 10 minutes
            @slow=-                                                   ! ? this account may not see it: ACL SETUSER monitor +slowlog|get
            """)
    void says_which_commands_are_slow(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
