package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterReplicasRuleTest {
    private final ClusterReplicasRule rule = new ClusterReplicasRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClusterFixture.facts(""))
                .failing(ClusterFixture.facts("@ra=-"))
                .inconclusive(ClusterFixture.facts("@all=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                        ! pass each of 3 primaries has a replica that is well
            @ra=-                    ! a:6379 a0123456: ERROR it has 5461 slots and no replica that is well
            @ra=fail; @purpose=CACHE ! a:6379 a0123456: WARNING it has 5461 slots and no replica that is well
            @ra=fail?; @rb=noaddr    ! a:6379 a0123456: ERROR it has 5461 slots and no replica that is well & b:6379 b0123456: ERROR it has 5461 slots and no replica that is well
            @ra=-; @a=0; @b=8192     ! primaries: WARNING 2 servers with slots: when one is lost the rest is no majority that could replace it
            @a=0; @b=0; @rc=-        ! c:6379 c0123456: ERROR it has 5461 slots and no replica that is well & primaries: WARNING 1 server with slots: when one is lost the rest is no majority that could replace it
            @a=fail                  ! pass each of 3 primaries has a replica that is well
            @a=0; @b=0; @c=0         ! ? CLUSTER NODES names no primary that has slots: see redis.cluster.slots
            @all=-                   ! ? CLUSTER NODES names no primary that has slots: see redis.cluster.slots
            """)
    void says_which_primary_stands_alone(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ClusterFixture.facts(differences))));
    }
}
