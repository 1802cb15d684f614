package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefaultUserRuleTest {
    private final Rule<PostureFacts> rule = new DefaultUserRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@default=on nopass +@all"))
                .inconclusive(PostureFixture.facts("@users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                           | pass the user default is off
            @default=on nopass ~* +@all | ERROR the user default is on, and needs no password
            @default=on #x ~* +@all     | WARNING the user default is on, with a password
            @default=on ~* +@all        | pass the user default has no password
            @default=off nopass         | pass the user default is off
            @default=-                  | ? the server names no user default
            @users=?                    | ? this account may not see it: ACL SETUSER monitor +users
            @nodes=-                    | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
