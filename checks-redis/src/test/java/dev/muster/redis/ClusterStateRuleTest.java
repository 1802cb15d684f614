package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterStateRuleTest {
    private final ClusterStateRule rule = new ClusterStateRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ClusterFixture.facts(""))
                .failing(ClusterFixture.facts("cluster_state=fail"))
                .inconclusive(ClusterFixture.facts("cluster_state=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                  ! pass cluster_state is ok
            cluster_state=fail                 ! ERROR cluster_state is not ok: it answers CLUSTERDOWN to commands
            cluster_state=fail; @purpose=CACHE ! WARNING cluster_state is not ok: it answers CLUSTERDOWN to commands
            cluster_state=fail; @purpose=QUEUE ! ERROR cluster_state is not ok: it answers CLUSTERDOWN to commands
            cluster_state=-                    ! ? CLUSTER INFO does not tell cluster_state
            """)
    void says_whether_commands_are_taken(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ClusterFixture.facts(differences))));
    }
}
