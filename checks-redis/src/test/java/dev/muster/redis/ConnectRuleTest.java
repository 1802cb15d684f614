package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectRuleTest {
    private final ConnectRule rule = new ConnectRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(ReachFixture.facts(""))
                .failing(ReachFixture.facts("trouble=DOWN"))
                .inconclusive(ReachFixture.facts("ping=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                              ! pass it answers PING in 1.0 ms
            ping=+ 100                     ! pass it answers PING in 100.0 ms
            ping=+ 100.1                   ! WARNING it answers PING in 100.1 ms
            ping=MISCONF 1                 ! pass it answers PING by MISCONF (see redis.writes) in 1.0 ms
            ping=READONLY 1                ! pass it answers PING by READONLY (see redis.writes) in 1.0 ms
            ping=NOPERM 1                  ! pass it answers, and this account may not PING (ACL SETUSER app +ping), in 1.0 ms
            ping=MISCONF 300               ! WARNING it answers PING by MISCONF (see redis.writes) in 300.0 ms
            ping=LOADING 1                 ! ERROR it is reading its data from the disk, and answers nothing else (LOADING)
            ping=LOADING 1; @purpose=CACHE ! WARNING it is reading its data from the disk, and answers nothing else (LOADING)
            ping=MASTERDOWN 1              ! ERROR it is a replica that has lost its primary, and answers nothing else (MASTERDOWN)
            ping=BUSY 1                    ! ERROR a script is running, and it answers nothing else (BUSY)
            ping=NOAUTH 1                  ! ERROR it wants a password (NOAUTH)
            ping=ERR 1                     ! ERROR it refuses PING by ERR
            ping=ERR 1; @purpose=CACHE     ! WARNING it refuses PING by ERR
            ping=hunter2 1                 ! ERROR it refuses PING by a word that is no word of Redis
            trouble=DOWN                   ! ERROR trouble of the kind DOWN
            trouble=DOWN; @purpose=STORE   ! ERROR trouble of the kind DOWN
            trouble=SILENT; @purpose=CACHE ! WARNING trouble of the kind SILENT
            trouble=LOST; ping=+ 1         ! ERROR trouble of the kind LOST
            ping=-                         ! ? nobody asked it
            """)
    void says_whether_it_answers(String differences, String said) {
        assertEquals(said, String.join(" & ", Said.all(rule, ReachFixture.facts(differences))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOGIN    | ACL SETUSER app on
            TLS      | rediss://
            FULL     | CONFIG SET maxclients
            STARTING | wait for the server
            GARBAGE  | host and port
            DOWN     | redis-cli -h host -p port PING
            SILENT   | redis-cli -h host -p port PING
            """)
    void says_what_to_do(String trouble, String fix) {
        String said = Told.fix(rule, ReachFixture.facts("trouble=" + trouble));
        assertTrue(said.contains(fix), said);
    }
}
