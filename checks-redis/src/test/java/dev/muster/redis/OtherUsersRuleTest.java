package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OtherUsersRuleTest {
    private final Rule<PostureFacts> rule = new OtherUsersRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@other=jobs on nopass"))
                .inconclusive(PostureFixture.facts("@users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                     | pass none of 2 users goes without a password
            @other=jobs on nopass ~* +@all        | ERROR any password will do for jobs
            @other=jobs off nopass ~* +@all       | pass none of 3 users
            @other=jobs on #x ~* +@all            | pass none of 3 users
            @app=on nopass; @other=jobs on nopass | ERROR any password will do for app and jobs
            @default=on nopass                    | pass none of 2 users
            @users=?                              | ? this account may not see it
            @nodes=-                              | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
