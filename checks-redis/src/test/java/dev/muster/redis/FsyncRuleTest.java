package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FsyncRuleTest {
    private final Rule<PostureFacts> rule = new FsyncRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("appendfsync=no"))
                .notApplicable(PostureFixture.facts("@purpose=CACHE"))
                .notApplicable(PostureFixture.facts("$aof_enabled=0"))
                .notApplicable(PostureFixture.facts("@way=MANAGED"))
                .inconclusive(PostureFixture.facts("@purpose=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                  | pass appendfsync is everysec
            appendfsync=always | pass appendfsync is always
            appendfsync=no     | WARNING appendfsync is no: the system decides when writes reach the disk
            $aof_enabled=0     | n/a the log of writes is off
            @purpose=CACHE     | n/a what is in a cache
            @purpose=-         | ? it depends on what this Redis is used for
            @settings=?        | ? this account may not see it: ACL SETUSER monitor +settings
            @way=MANAGED       | n/a a provider runs the server
            @nodes=-           | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
