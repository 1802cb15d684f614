package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentinelQuorumRuleTest {
    private final SentinelQuorumRule rule = new SentinelQuorumRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(SentinelFixture.facts(""))
                .failing(SentinelFixture.facts("s1.quorum=1"))
                .inconclusive(SentinelFixture.facts("*=down"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                       ! pass the quorum is 2 of 3 sentinels, and it is within reach (3 sentinels answered)
            *.quorum=3                              ! pass the quorum is 3 of 3 sentinels, and it is within reach (3 sentinels answered)
            s1=down; s2=-                           ! pass the quorum is 2 of 3 sentinels, and it is within reach (1 sentinel answered)
            s1.quorum=3                             ! pass the quorum is 3 of 3 sentinels, and it is within reach; the quorum is 2 of 3 sentinels, and it is within reach (3 sentinels answered)
            s1.quorum=1                             ! s1: WARNING the quorum is 1 of 3 sentinels: one alone takes the primary for lost
            s1.quorum=4                             ! s1: ERROR the quorum is 4 of 3 sentinels: it is never reached
            s1.quorum=4; @purpose=CACHE             ! s1: WARNING the quorum is 4 of 3 sentinels: it is never reached
            s1.can=false                            ! s1: ERROR it can not reach sentinels enough to replace the primary (SENTINEL CKQUORUM)
            s3=-; s2=-; *.can=false; @purpose=CACHE ! s1: WARNING it can not reach sentinels enough to replace the primary (SENTINEL CKQUORUM)
            s1.can=false; s1.quorum=-               ! s1: ERROR it can not reach sentinels enough to replace the primary (SENTINEL CKQUORUM)
            s1.can=?; s1.quorum=1                   ! s1: WARNING the quorum is 1 of 3 sentinels: one alone takes the primary for lost
            s1.can=?                                ! s1: ? this account may not see it: ACL SETUSER monitor +sentinel|ckquorum
            s1.quorum=-                             ! s1: ? SENTINEL MASTER does not tell quorum
            s1.quorum=two                           ! s1: ? SENTINEL MASTER tells a quorum that is no number
            *=down                                  ! ? no sentinel answered: see redis.sentinel.number
            """)
    void says_whether_a_primary_could_be_replaced(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, SentinelFixture.facts(differences))));
    }
}
