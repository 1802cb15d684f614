package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StopWritesRuleTest {
    private final Rule<PostureFacts> rule = new StopWritesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("stop-writes-on-bgsave-error=no"))
                .notApplicable(PostureFixture.facts("save="))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@purpose=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                     | pass stop-writes-on-bgsave-error is yes
            stop-writes-on-bgsave-error=no        | WARNING stop-writes-on-bgsave-error is no: writes go on while snapshots fail
            stop-writes-on-bgsave-error=no; save= | n/a the server makes no snapshots
            stop-writes-on-bgsave-error=-         | ? this server has no setting stop-writes-on-bgsave-error
            @purpose=CACHE                        | n/a what is in a cache
            @purpose=-                            | ? it depends on what this Redis is used for
            @settings=?                           | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED                          | n/a a provider runs the server
            @nodes=-                              | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
