package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FragmentationRuleTest {
    private final FragmentationRule rule = new FragmentationRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(LiveFixture.facts(""))
                .failing(LiveFixture.facts("mem_fragmentation_ratio=2"))
                .failing(LiveFixture.facts("mem_fragmentation_ratio=0.5"))
                .notApplicable(LiveFixture.facts("used_memory=5"))
                .inconclusive(LiveFixture.facts("used_memory=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                 | pass the system gave 1.08 times the 500.0 MiB that are used
            mem_fragmentation_ratio=1.5                       | pass the system gave 1.50 times the 500.0 MiB that are used
            mem_fragmentation_ratio=0.9                       | pass the system gave 0.90 times the 500.0 MiB that are used
            mem_fragmentation_ratio=1                         | pass the system gave 1.00 times the 500.0 MiB that are used
            mem_fragmentation_ratio=1.51                      | WARNING the system gave 1.51 times the 500.0 MiB that are used: the rest is fragmented
            mem_fragmentation_ratio=0.89                      | WARNING the system gave 0.89 times the 500.0 MiB that are used: a part is swapped out
            mem_fragmentation_ratio=30.25; used_memory=600000 | n/a 585.9 KiB used: below 100 MiB the ratio says nothing
            mem_fragmentation_ratio=2; used_memory=104857599  | n/a 100.0 MiB used: below 100 MiB the ratio says nothing
            mem_fragmentation_ratio=2; used_memory=104857600  | WARNING the system gave 2.00 times the 100.0 MiB that are used: the rest is fragmented
            mem_fragmentation_ratio=-nan                      | ? INFO tells a mem_fragmentation_ratio that is no number
            mem_fragmentation_ratio=-                         | ? INFO of this server does not tell mem_fragmentation_ratio
            used_memory=-                                     | ? INFO of this server does not tell used_memory
            """)
    void says_what_the_ratio_means(String differences, String said) {
        assertEquals(said, Said.by(rule, LiveFixture.facts(differences)));
    }
}
