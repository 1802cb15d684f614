package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterSlotsRuleTest {
    private final ClusterSlotsRule rule = new ClusterSlotsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClusterFixture.facts(""))
                .failing(ClusterFixture.facts("cluster_slots_assigned=5"))
                .inconclusive(ClusterFixture.facts("cluster_slots_pfail=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                              ! pass all 16384 slots are on servers that are well
            cluster_slots_assigned=16383                   ! ERROR 1 slot of 16384 on no server
            cluster_slots_assigned=0; @purpose=CACHE       ! WARNING 16384 slots of 16384 on no server
            cluster_slots_assigned=0; cluster_slots_fail=- ! ERROR 16384 slots of 16384 on no server
            cluster_slots_fail=5461                        ! ERROR 5461 slots of 16384 on servers that fail
            cluster_slots_fail=1; @purpose=CACHE           ! WARNING 1 slot of 16384 on servers that fail
            cluster_slots_fail=1; cluster_slots_assigned=- ! ERROR 1 slot of 16384 on servers that fail
            cluster_slots_pfail=5461                       ! WARNING 5461 slots of 16384 on servers that are suspected to fail
            cluster_slots_assigned=-                       ! ? CLUSTER INFO does not tell cluster_slots_assigned
            cluster_slots_assigned=16385                   ! ? CLUSTER INFO tells of 16385 slots, and there are 16384
            cluster_slots_fail=-                           ! ? CLUSTER INFO does not tell cluster_slots_fail
            cluster_slots_pfail=all                        ! ? CLUSTER INFO tells a cluster_slots_pfail that is no number
            """)
    void says_which_slots_have_no_server(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ClusterFixture.facts(differences))));
    }
}
