package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChannelsRuleTest {
    private final Rule<PostureFacts> rule = new ChannelsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@FOREIGN_CHANNEL=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                    | pass publishing to a channel of another prefix is refused
            @FOREIGN_CHANNEL=YES                                 | INFO this account reaches every channel
            @FOREIGN_CHANNEL=YES; @product=REDIS 6.2.24          | INFO this account reaches every channel, as every user of Redis 6.2 unless told otherwise
            @powers=-; @app=on #x ~a &* +@all                    | INFO this account reaches every channel
            @powers=-; @app=on #x ~a allchannels +@all           | INFO this account reaches every channel
            @powers=-; @app=on #x ~a &* resetchannels &a:* +@all | pass publishing
            @powers=?; @users=?                                  | ? whether this account may use PUBLISH is not known
            @nodes=-                                             | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @FOREIGN_CHANNEL=YES | ACL SETUSER app resetchannels &app:*, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
