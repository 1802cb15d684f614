package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterNodesRuleTest {
    private final ClusterNodesRule rule = new ClusterNodesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClusterFixture.facts(""))
                .failing(ClusterFixture.facts("@a=fail"))
                .inconclusive(ClusterFixture.facts("@all=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                       ! pass 6 servers, none fails
            @ra=-                   ! pass 5 servers, none fails
            @a=fail                 ! a:6379 a0123456: ERROR a primary with 5461 slots fails
            @a=fail; @purpose=CACHE ! a:6379 a0123456: WARNING a primary with 5461 slots fails
            @a=0; @a=fail           ! a:6379 a0123456: WARNING a primary with 0 slots fails
            @a=fail?                ! a:6379 a0123456: WARNING a primary with 5461 slots is suspected to fail
            @a=noaddr; @ra=fail     ! a:6379 a0123456: WARNING a primary with 5461 slots has no known address & ra:6379 ra012345: WARNING a replica fails
            @all=-                  ! ? CLUSTER NODES names no server
            """)
    void names_those_that_fail(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ClusterFixture.facts(differences))));
    }
}
