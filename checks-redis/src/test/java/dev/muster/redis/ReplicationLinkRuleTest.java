package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationLinkRuleTest {
    private final ReplicationLinkRule rule = new ReplicationLinkRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts("role=slave; master_link_status=up; master_last_io_seconds_ago=1"))
                .failing(LiveFixture.facts("role=slave; master_link_status=down"))
                .notApplicable(LiveFixture.facts(""))
                .inconclusive(LiveFixture.facts("role=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                                          | n/a it is a primary
            role=slave; master_link_status=up; master_last_io_seconds_ago=3            | pass its link is up, the primary was heard 3 s ago
            role=slave; master_link_status=up; master_last_io_seconds_ago=11           | pass its link is up, the primary was heard 11 s ago
            role=slave; master_link_status=up; master_last_io_seconds_ago=20           | pass its link is up, the primary was heard 20 s ago
            role=slave; master_link_status=up; master_last_io_seconds_ago=21           | ERROR its link is up, the primary was heard 21 s ago
            role=slave; master_link_status=up                                          | ? INFO of this server does not tell master_last_io_seconds_ago
            role=slave; master_link_status=down                                        | ERROR its link to the primary is down: what it has grows old
            role=slave; master_link_status=down; master_link_down_since_seconds=7300   | ERROR its link to the primary is down for 2 hours: what it has grows old
            role=slave; master_link_status=down; master_link_down_since_seconds=-1     | ERROR its link to the primary is down: what it has grows old
            role=slave; master_link_status=down; master_sync_in_progress=1             | WARNING it is reading all data of its primary anew, and has old ones till then
            role=slave; master_link_status=down; master_sync_in_progress=0             | ERROR its link to the primary is down: what it has grows old
            role=slave                                                                 | ? INFO of this server does not tell master_link_status
            role=-                                                                     | ? INFO of this server does not tell role
            """)
    void says_whether_it_hears_its_primary(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
