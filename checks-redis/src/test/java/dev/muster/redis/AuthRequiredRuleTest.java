package dev.muster.redis;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthRequiredRuleTest {
    private final Rule<PostureFacts> rule = new AuthRequiredRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@anonymous=true"))
                .inconclusive(PostureFixture.facts("@anonymous=?; @users=?"))
                .inconclusive(PostureFixture.facts("@nodes=-"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                             | pass the server lets nobody in without a password
            @way=MANAGED                                  | pass the server lets nobody in
            @anonymous=true                               | ERROR the server lets in whoever connects, without a password
            @anonymous=-                                  | pass the server lets nobody in
            @anonymous=-; @default=on nopass ~* +@all     | ERROR the server lets in whoever connects
            @anonymous=-; @default=off nopass ~* +@all    | pass the server lets nobody in
            @anonymous=false; @default=on nopass ~* +@all | pass the server lets nobody in
            @anonymous=-; @users=?                        | ? nobody asked for anonymous
            @anonymous=-; @default=-                      | ? nobody asked for anonymous
            @anonymous=true; @name=a:1                    | ERROR a:1: the server lets in
            @nodes=-                                      | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }
}
