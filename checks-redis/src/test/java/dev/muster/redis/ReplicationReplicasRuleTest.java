package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationReplicasRuleTest {
    private final ReplicationReplicasRule rule = new ReplicationReplicasRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts("connected_slaves=1; slave0=ip=a,port=1,state=online,lag=0"))
                .failing(LiveFixture.facts("@replicas=1"))
                .notApplicable(LiveFixture.facts(""))
                .notApplicable(LiveFixture.facts("role=slave"))
                .inconclusive(LiveFixture.facts("role=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                      | n/a none is attached, and none is declared
            @replicas=0                                                            | pass 0 of 0 online, less than 10 s behind
            @replicas=1                                                            | ERROR 0 of 1 replica attached
            @replicas=2; connected_slaves=1                                        | ERROR 1 of 2 replicas attached
            @replicas=1; connected_slaves=1; slave0=ip=a,port=1,state=online,lag=9 | pass 1 of 1 online, less than 10 s behind
            connected_slaves=1; slave0=ip=a,port=1,state=online,lag=0              | pass 1 online, less than 10 s behind
            @replicas=1; connected_slaves=1; slave0=ip=a,port=1,state=online,lag=10 | ERROR 0 of 1 online, less than 10 s behind; a:1 is 10 s behind
            @replicas=1; connected_slaves=1; slave0=ip=a,port=1,state=wait_bgsave,lag=0 | ERROR 0 of 1 online, less than 10 s behind; a:1 is not online
            @replicas=1; connected_slaves=2; slave0=ip=a,port=1,state=online,lag=0; slave1=ip=b,port=2,state=send_bulk,lag=0 | WARNING 1 of 1 online, less than 10 s behind; b:2 is not online
            connected_slaves=1; slave0=ip=a,port=1,state=online,lag=99             | WARNING 0 online, less than 10 s behind; a:1 is 99 s behind
            @replicas=1; connected_slaves=1                                        | ? INFO tells of 0 replicas, and that 1 are attached
            connected_slaves=2; slave0=ip=a,port=1,state=online,lag=0              | ? INFO tells of 1 replicas, and that 2 are attached
            connected_slaves=1; slave0=what                                        | ? INFO tells of a replica what cannot be read
            @replicas=1; connected_slaves=-                                        | ? INFO of this server does not tell connected_slaves
            @replicas=1; role=slave                                                | n/a it is a replica itself
            role=-                                                                 | ? INFO of this server does not tell role
            """)
    void says_how_many_follow(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
