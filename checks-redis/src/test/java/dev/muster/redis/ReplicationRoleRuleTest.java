package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationRoleRuleTest {
    private final ReplicationRoleRule rule = new ReplicationRoleRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("role=slave"))
                .notApplicable(LiveFixture.facts("redis_mode=cluster"))
                .inconclusive(LiveFixture.facts("role=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                      | pass it is a primary
            @way=READS_ONLY                        | pass it is a primary
            role=slave                             | ERROR it is a replica: it refuses writes
            role=slave; slave_read_only=1          | ERROR it is a replica: it refuses writes
            role=slave; slave_read_only=0          | ERROR it is a replica: what is written to it gets lost
            role=slave; @way=READS_ONLY            | pass it is a replica, and the service only reads
            role=slave; redis_mode=cluster         | n/a it is part of a cluster: the client looks for the primary by itself
            role=-                                 | ? INFO of this server does not tell role
            """)
    void says_whether_writes_get_there(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
