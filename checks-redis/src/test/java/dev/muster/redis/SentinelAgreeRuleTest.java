package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentinelAgreeRuleTest {
    private final SentinelAgreeRule rule = new SentinelAgreeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(SentinelFixture.facts(""))
                .failing(SentinelFixture.facts("s1.ip=10.0.0.9"))
                .notApplicable(SentinelFixture.facts("s1=-; s2=-"))
                .inconclusive(SentinelFixture.facts("*=down"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                            ! pass each of 3 names 10.0.0.1:6379
            s1=down                      ! pass each of 2 names 10.0.0.1:6379
            s2.ip=10.0.0.2               ! ERROR 10.0.0.1:6379 (says s1 and s3) and 10.0.0.2:6379 (says s2)
            s2.port=6380; @purpose=CACHE ! WARNING 10.0.0.1:6379 (says s1 and s3) and 10.0.0.1:6380 (says s2)
            s2.port=6380; s1.ip=-        ! ERROR 10.0.0.1:6379 (says s3) and 10.0.0.1:6380 (says s2)
            s2.port=-                    ! ? 1 of 3 sentinels did not tell its address
            *.ip=-                       ! ? 3 of 3 sentinels did not tell its address
            s1=down; s2=-                ! n/a only one sentinel answered
            *=down                       ! ? no sentinel answered: see redis.sentinel.number
            """)
    void says_who_names_which(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, SentinelFixture.facts(differences))));
    }
}
