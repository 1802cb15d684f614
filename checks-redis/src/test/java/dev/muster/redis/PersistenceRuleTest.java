package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersistenceRuleTest {
    private final Rule<PostureFacts> rule = new PersistenceRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("$aof_enabled=0"))
                .notApplicable(PostureFixture.facts("@purpose=CACHE"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@purpose=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                       | pass the log of writes is on
            @settings=?                                             | pass the log of writes is on
            $aof_enabled=0                                          | WARNING there are snapshots alone: a crash loses what a store was given since the last one
            $aof_enabled=0; save=                                   | ERROR nothing of a store is on a disk: a restart loses it
            $aof_enabled=0; save=""                                 | ERROR nothing of a store is on a disk
            $aof_enabled=0; save=; @purpose=LOCK                    | ERROR nothing of a lock is on a disk
            $aof_enabled=0; save=; @purpose=QUEUE                   | ERROR nothing of a queue is on a disk
            $aof_enabled=0; save=; $connected_slaves=2              | ERROR nothing of a store is on a disk: restarted, the primary is empty, and empties its replicas
            $aof_enabled=0; save=; $connected_slaves=2; $role=slave | ERROR nothing of a store is on a disk: a restart loses it
            $aof_enabled=0; save=; @way=REPLICA_PERSISTS            | pass the log of writes is off; the owner declares that replicas persist
            $aof_enabled=0; @settings=?                             | WARNING the log of writes of a store is off, and whether there are snapshots is not known: this account may not see it
            $aof_enabled=-                                          | pass the log of writes is on
            $aof_enabled=-; appendonly=no                           | WARNING there are snapshots alone
            $aof_enabled=-; @settings=?                             | ? INFO of this server does not tell aof_enabled
            @purpose=CACHE                                          | n/a what is in a cache can be had elsewhere
            @purpose=-                                              | ? it depends on what this Redis is used for
            @way=MANAGED                                            | n/a a provider runs the server
            @nodes=-                                                | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
