package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentinelPrimaryRuleTest {
    private final SentinelPrimaryRule rule = new SentinelPrimaryRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(SentinelFixture.facts(""))
                .failing(SentinelFixture.facts("s1.flags=s_down,master"))
                .inconclusive(SentinelFixture.facts("s1.flags=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                             ! pass it is well, says each of 3 sentinels that answered
            s1=down; s2=-                                 ! pass it is well, says the one sentinel that answered
            s1.flags=s_down,master                        ! s1: WARNING this sentinel does not reach it (s_down)
            s1.flags=s_down,o_down,master                 ! s1: ERROR the sentinels agree that the primary is lost (o_down)
            s1.flags=s_down,o_down,master; @purpose=CACHE ! s1: WARNING the sentinels agree that the primary is lost (o_down)
            s1.flags=master,disconnected                  ! s1: WARNING this sentinel is not connected to it (disconnected)
            s2.flags=s_down,master,failover_in_progress   ! s2: WARNING it is being replaced (failover_in_progress) and this sentinel does not reach it (s_down)
            s3.num-slaves=0                               ! s3: WARNING it knows no replica that could take the place of the primary
            s3.num-slaves=-                               ! s3: ? SENTINEL MASTER does not tell num-slaves
            s3.flags=-                                    ! s3: ? SENTINEL MASTER does not tell flags
            *=down                                        ! ? no sentinel answered: see redis.sentinel.number
            """)
    void says_what_they_take_it_for(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, SentinelFixture.facts(differences))));
    }
}
