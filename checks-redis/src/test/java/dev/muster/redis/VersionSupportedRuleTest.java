package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionSupportedRuleTest {
    private final Rule<PostureFacts> rule = new VersionSupportedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@product=REDIS 7.0.15"))
                .notApplicable(PostureFixture.facts("@product=OTHER 6.2.0"))
                .inconclusive(PostureFixture.facts("@product=REDIS 9.0.0"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                        | pass Redis 8.10.2 gets fixes of security; no end is announced (as known on 2026-11-21)
            @product=REDIS 8.8.3                                     | pass
            @product=REDIS 8.6.7                                     | pass
            @product=REDIS 8.4.6                                     | pass
            @product=REDIS 8.2.9                                     | pass
            @product=REDIS 8.0.6                                     | ERROR Redis 8.0.6 gets no fixes since 2026-02-22 (as known on 2026-11-21)
            @product=REDIS 7.4.11                                    | pass Redis 7.4.11
            @product=REDIS 7.2.16                                    | pass
            @product=REDIS 7.0.15                                    | ERROR Redis 7.0.15 gets no fixes since 2024-07-29
            @product=REDIS 6.2.24                                    | pass Redis 6.2.24
            @product=REDIS 6.0.20                                    | ERROR Redis 6.0.20 gets no fixes since 2022-05-31
            @product=REDIS 5.0.14                                    | ERROR Redis 5.0.14 gets no fixes any more
            @product=REDIS 8.12.0                                    | ? Redis 8.12.0 came after the table that is shipped: update this library
            @product=REDIS 9.0.0                                     | ? Redis 9.0.0 came after
            @product=REDIS 255.255.255                               | ? Redis 255.255.255 came after
            @product=VALKEY 9.1.3                                    | pass Valkey 9.1.3 gets fixes of security until 2029-05-01
            @product=VALKEY 9.0.7                                    | pass Valkey 9.0.7 gets fixes of security until 2028-10-21
            @product=VALKEY 8.1.11                                   | pass Valkey 8.1.11 gets fixes of security until 2030-03-31
            @product=VALKEY 8.0.12                                   | pass Valkey 8.0.12 gets fixes of security until 2027-09-15
            @product=VALKEY 7.2.15                                   | pass Valkey 7.2.15 gets fixes of security until 2029-04-16
            @product=VALKEY 10.0.0                                   | ? Valkey 10.0.0 came after
            @product=VALKEY 8.0.12; @at=2027-03-15                   | pass Valkey 8.0.12
            @product=VALKEY 8.0.12; @at=2027-03-16                   | WARNING Valkey 8.0.12 gets no fixes after 2027-09-15
            @product=VALKEY 8.0.12; @at=2027-09-15                   | WARNING
            @product=VALKEY 8.0.12; @at=2027-09-16                   | ERROR Valkey 8.0.12 gets no fixes since 2027-09-15
            @product=REDIS 7.0.15; $executable=/usr/bin/redis-server | WARNING Redis 7.0.15 gets no fixes since 2024-07-29 (as known on 2026-11-21); a distribution that it comes with may still mend it
            @product=REDIS 7.0.15; $executable=-                     | ERROR Redis 7.0.15
            @product=OTHER 7.4.0                                     | n/a a server like Redis 7.4.0 is neither Redis nor Valkey
            @product=REDIS                                           | ? the server does not tell its version
            @product=REDIS unstable                                  | ? the server does not tell its version
            @way=MANAGED                                             | n/a a provider runs the server
            @nodes=-                                                 | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
