package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LastSaveRuleTest {
    private final LastSaveRule rule = new LastSaveRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts("aof_enabled=1"))
                .failing(LiveFixture.facts("rdb_last_bgsave_status=err"))
                .notApplicable(LiveFixture.facts("%save="))
                .inconclusive(LiveFixture.facts("aof_enabled=-"))
                .inconclusive(LiveFixture.unseen())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                                                       ! pass the last RDB save is ok, the AOF is off
            aof_enabled=1                                                           ! pass the last write and rewrite of the AOF and the last RDB save are ok
            aof_enabled=1; %save=                                                   ! pass the last write and rewrite of the AOF and the last RDB save are ok
            rdb_last_bgsave_status=err                                              ! ERROR the last RDB save failed
            rdb_last_bgsave_status=err; %save=                                      ! ERROR the last RDB save failed
            rdb_last_bgsave_status=err; @config=-                                   ! ERROR the last RDB save failed
            rdb_last_bgsave_status=err; aof_enabled=-                               ! ERROR the last RDB save failed
            aof_last_write_status=err                                               ! pass the last RDB save is ok, the AOF is off
            aof_enabled=1; aof_last_write_status=err                                ! ERROR the last write to the AOF failed
            aof_enabled=1; aof_last_bgrewrite_status=err                            ! ERROR the last rewrite of the AOF failed
            aof_enabled=1; aof_last_write_status=err; rdb_last_bgsave_status=err    ! ERROR the last RDB save and the last write to the AOF failed
            aof_enabled=1; aof_last_write_status=-; aof_last_bgrewrite_status=err   ! ERROR the last rewrite of the AOF failed
            %save=                                                                  ! n/a it keeps nothing on the disk: no save points, no AOF
            @config=-                                                               ! pass the last RDB save is ok, the AOF is off; whether it is to save at all was not seen: this account may not see it: ACL SETUSER monitor +config|get
            rdb_last_bgsave_status=-                                                ! ? INFO of this server does not tell rdb_last_bgsave_status
            aof_enabled=-                                                           ! ? INFO of this server does not tell aof_enabled
            aof_enabled=1; aof_last_write_status=-                                  ! ? INFO of this server does not tell aof_last_write_status
            aof_enabled=1; aof_last_bgrewrite_status=-                              ! ? INFO of this server does not tell aof_last_bgrewrite_status
            aof_enabled=1; rdb_last_bgsave_status=-                                 ! ? INFO of this server does not tell rdb_last_bgsave_status
            """)
    void says_what_did_not_reach_the_disk(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
