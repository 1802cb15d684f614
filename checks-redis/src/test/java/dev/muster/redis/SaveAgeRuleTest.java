package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SaveAgeRuleTest {
    private final SaveAgeRule rule = new SaveAgeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("rdb_last_save_time=1"))
                .notApplicable(LiveFixture.facts("%save="))
                .notApplicable(LiveFixture.facts("@way=MANAGED"))
                .inconclusive(LiveFixture.facts("rdb_last_save_time=1; @config=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                                           ! pass 7 changes since the last save or the start, 1 hour ago
            rdb_changes_since_last_save=0                               ! pass no change since the last save or the start, 1 hour ago
            rdb_changes_since_last_save=0; rdb_last_save_time=5         ! pass no change since the last save or the start, 20778 days ago
            rdb_last_save_time=1795089601                               ! pass 7 changes since the last save or the start, 1 day ago
            rdb_last_save_time=1795089600                               ! WARNING 7 changes since the last save or the start, 2 days ago
            rdb_last_save_time=1; rdb_changes_since_last_save=1         ! WARNING 1 change since the last save or the start, 20778 days ago
            rdb_last_save_time=1; rdb_changes_since_last_save=12345     ! WARNING 12 345 changes since the last save or the start, 20778 days ago
            rdb_last_save_time=999999999999999999                       ! pass 7 changes since the last save or the start, 0 seconds ago
            rdb_last_save_time=1; %save=                                ! n/a no save points are set
            rdb_last_save_time=1; @way=MANAGED                          ! n/a the provider's duty: it saves by its own plan
            rdb_last_save_time=1; @config=-                             ! ? this account may not see it: ACL SETUSER monitor +config|get
            @config=-                                                   ! pass 7 changes since the last save or the start, 1 hour ago
            rdb_last_save_time=-                                        ! ? INFO of this server does not tell rdb_last_save_time
            rdb_last_save_time=soon                                     ! ? INFO tells a rdb_last_save_time that is no number
            rdb_changes_since_last_save=-                               ! ? INFO of this server does not tell rdb_changes_since_last_save
            """)
    void says_how_old_the_last_save_is(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
