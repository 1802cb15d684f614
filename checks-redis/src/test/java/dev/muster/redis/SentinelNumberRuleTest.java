package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentinelNumberRuleTest {
    private final SentinelNumberRule rule = new SentinelNumberRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(SentinelFixture.facts(""))
                .failing(SentinelFixture.facts("s1=down"))
                .inconclusive(SentinelFixture.facts("s1=?"))
                .inconclusive(SentinelFixture.facts("*=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                        ! pass 3 sentinels, as each of 3 says
            s1=-; s2=-               ! pass 3 sentinels
            *.others=3               ! pass 4 sentinels, as each of 3 says; one less would bear the loss of as many
            *.others=4; s1.others=2  ! pass 3 sentinels or more, as each of 3 says
            s2.others=1              ! s2: WARNING it knows of 2 sentinels: when one is lost the rest is no majority that could replace the primary
            s1=-; s2=-; s3.others=0  ! s3: WARNING it knows of 1 sentinel: when one is lost the rest is no majority that could replace the primary
            s1=-; s2=-; s3.others=-7 ! s3: WARNING it knows of 1 sentinel: when one is lost the rest is no majority that could replace the primary
            s1=down                  ! s1: WARNING nobody listens there
            s1=down; s3=down         ! s1: WARNING nobody listens there & s3: WARNING nobody listens there
            s1=down; s2.others=1     ! s1: WARNING nobody listens there & s2: WARNING it knows of 2 sentinels: when one is lost the rest is no majority that could replace the primary
            *=down                   ! s1: ERROR nobody listens there & s2: ERROR nobody listens there & s3: ERROR nobody listens there
            *=down; @purpose=CACHE   ! s1: WARNING nobody listens there & s2: WARNING nobody listens there & s3: WARNING nobody listens there
            s1=?                     ! s1: ? this account may not see it: ACL SETUSER monitor +sentinel|master
            *=-                      ! ? the client names no sentinel
            """)
    void says_how_many_there_are(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, SentinelFixture.facts(differences))));
    }
}
