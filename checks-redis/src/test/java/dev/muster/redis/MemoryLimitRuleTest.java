package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MemoryLimitRuleTest {
    private final Rule<PostureFacts> rule = new MemoryLimitRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("$maxmemory=0"))
                .inconclusive(PostureFixture.facts("$maxmemory=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                   | pass maxmemory is 3.0 GiB of the host's 4.0 GiB
            $maxmemory=0                        | ERROR maxmemory is 0: the server grows until the kernel stops it
            $maxmemory=0; @way=MANAGED          | ERROR maxmemory is 0
            $maxmemory=3600000000               | WARNING maxmemory is 3.4 GiB of the host's 4.0 GiB
            $maxmemory=3600000000; @way=MANAGED | pass maxmemory is 3.4 GiB
            $maxmemory=3435973836               | pass maxmemory is 3.2 GiB of the host's 4.0 GiB
            $maxmemory=3435973837               | WARNING maxmemory is 3.2 GiB of the host's 4.0 GiB
            $total_system_memory=-              | ? INFO of this server does not tell total_system_memory
            $maxmemory=much                     | ? INFO tells a maxmemory that is no number
            $maxmemory=-                        | ? INFO of this server does not tell maxmemory
            @nodes=-                            | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
