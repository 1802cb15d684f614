package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WritesRuleTest {
    private final WritesRule rule = new WritesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ReachFixture.facts(""))
                .failing(ReachFixture.facts("canary=OOM 1"))
                .notApplicable(ReachFixture.facts("canary=-"))
                .inconclusive(ReachFixture.facts("canary=NOPERM 1"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                        ! pass a canary was written, read and deleted in 2.0 ms
            canary=+ 100                             ! pass a canary was written, read and deleted in 100.0 ms
            canary=+ 101                             ! WARNING a canary was written, read and deleted in 101.0 ms
            ping=+ 900                               ! pass a canary was written, read and deleted in 2.0 ms
            canary=x 2                               ! ERROR what was read is not what was written
            canary=x 2; @purpose=CACHE               ! WARNING what was read is not what was written
            ping=MISCONF 1; canary=-                 ! ERROR it refuses writes, for the last save to the disk failed (MISCONF)
            ping=MISCONF 1; canary=-; @purpose=CACHE ! WARNING it refuses writes, for the last save to the disk failed (MISCONF)
            trouble=LOST; ping=MISCONF 1             ! ERROR it refuses writes, for the last save to the disk failed (MISCONF)
            canary=MISCONF 1                         ! ERROR it refuses writes, for the last save to the disk failed (MISCONF)
            canary=READONLY 1                        ! ERROR it refuses writes, for it is a replica (READONLY)
            canary=OOM 1                             ! ERROR it refuses writes, for its memory is full (OOM)
            canary=OOM 1; @purpose=CACHE             ! WARNING it refuses writes, for its memory is full (OOM)
            canary=NOREPLICAS 1                      ! ERROR it refuses writes, for too few replicas follow it (NOREPLICAS)
            canary=CLUSTERDOWN 1                     ! ERROR the cluster is down (CLUSTERDOWN)
            canary=LOADING 1                         ! ERROR it is reading its data from the disk, and answers nothing else (LOADING)
            canary=ERR 1                             ! ERROR a write is refused by ERR
            canary=hunter2 1                         ! ERROR a write is refused by a word that is no word of Redis
            canary=NOPERM 1                          ! ? this account may not write, read and delete the canary's key: ACL SETUSER app ~prefix* +set +get +del
            canary=MOVED 1                           ! ? the canary's key belongs to another server of the cluster (MOVED)
            canary=?                                 ! ? this account may not see it: ACL SETUSER app +set
            canary=-                                 ! n/a nobody tried to write: allow a canary by .canary(prefix)
            canary=-; ping=NOPERM 1                  ! n/a nobody tried to write: allow a canary by .canary(prefix)
            @way=READS_ONLY; ping=MISCONF 1          ! n/a the owner declares that the service only reads
            trouble=DOWN                             ! n/a there was no answer to go by: see redis.connect
            trouble=LOST; ping=+ 1                   ! n/a there was no answer to go by: see redis.connect
            ping=LOADING 1; canary=-                 ! n/a there was no answer to go by: see redis.connect
            ping=-                                   ! n/a there was no answer to go by: see redis.connect
            """)
    void says_whether_writes_are_taken(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ReachFixture.facts(differences))));
    }
}
