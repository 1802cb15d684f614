package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LatencyRuleTest {
    private final LatencyRule rule = new LatencyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("@pings=6 6 6 6 6"))
                .inconclusive(LiveFixture.facts("@pings=1"))
                .notApplicable(LiveFixture.facts("@ago=0"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                       | pass p95 0.20 ms, median 0.20 ms, least 0.20 ms of 20 PINGs
            @pings=1 2 3 4 4.999                                    | pass p95 5.00 ms, median 3.00 ms, least 1.00 ms of 5 PINGs
            @pings=9 1 2 5 3                                        | WARNING p95 9.00 ms, median 3.00 ms, least 1.00 ms of 5 PINGs
            @pings=1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 800        | pass p95 1.00 ms, median 1.00 ms, least 1.00 ms of 20 PINGs
            @pings=1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 700 800      | WARNING p95 700.00 ms, median 1.00 ms, least 1.00 ms of 20 PINGs: every command waits that long
            @pings=5 5 5 5 5                                        | WARNING p95 5.00 ms, median 5.00 ms, least 5.00 ms of 5 PINGs
            @pings=20 20 20 20 20                                   | WARNING p95 20.00 ms, median 20.00 ms, least 20.00 ms of 5 PINGs: every command waits that long
            @pings=1 1 1 1                                          | ? only 4 PINGs were answered in the time there was
            @pings=                                                 | ? only 0 PINGs were answered in the time there was
            @pings=-                                                | ? PING was refused
            @pings=50 50 50 50 50; @ago=0                           | n/a at the first look: a process that has just started is slow itself
            """)
    void says_how_fast_it_answers(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
