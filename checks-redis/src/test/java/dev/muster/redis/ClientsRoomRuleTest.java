package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientsRoomRuleTest {
    private final ClientsRoomRule rule = new ClientsRoomRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("maxclients=13"))
                .inconclusive(LiveFixture.facts("maxclients=0"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ;                                                          ! pass 12 connected, of 10000: 0 %
            connected_clients=75; maxclients=100                       ! pass 75 connected, of 100: 75 %
            connected_clients=76; maxclients=100                       ! WARNING 76 connected, of 100: 76 %
            connected_clients=90; maxclients=100                       ! WARNING 90 connected, of 100: 90 %
            connected_clients=91; maxclients=100                       ! WARNING 91 connected, of 100: 91 %, and soon clients are turned away
            maxclients=100; @instances=6; @connections=13              ! WARNING 12 connected, 78 declared, of 100: 78 %
            connected_clients=80; maxclients=100; @instances=1; @connections=1 ! WARNING 80 connected, 1 declared, of 100: 80 %
            maxclients=100; @instances=6                               ! pass 12 connected, of 100: 12 %
            maxclients=100; @connections=90                            ! pass 12 connected, of 100: 12 %
            maxclients=-; %maxclients=48                               ! pass 12 connected, of 48: 25 %
            maxclients=-; %maxclients=13                               ! WARNING 12 connected, of 13: 92 %, and soon clients are turned away
            maxclients=-; %maxclients=many                             ! ? CONFIG GET tells a maxclients that is no number
            maxclients=-; @config=-                                    ! ? this account may not see it: ACL SETUSER monitor +config|get
            maxclients=0                                               ! ? maxclients is told to be 0
            connected_clients=-                                        ! ? INFO of this server does not tell connected_clients
            """)
    void says_how_many_more_get_in(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
