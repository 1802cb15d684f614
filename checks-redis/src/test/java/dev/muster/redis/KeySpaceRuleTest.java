package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeySpaceRuleTest {
    private final Rule<PostureFacts> rule = new KeySpaceRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(PostureFixture.facts(""))
                .failing(PostureFixture.facts("@FOREIGN_KEY=YES"))
                .inconclusive(PostureFixture.facts("@powers=?; @users=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                                       | pass reading a key of another prefix is refused
            @FOREIGN_KEY=YES                                        | WARNING this account reaches every key, those of other services too
            @FOREIGN_KEY=YES; @way=DEDICATED                        | INFO this account reaches every key, of a server that nobody else uses
            @FOREIGN_KEY=NO; @app=on #x ~* -@all +hget              | WARNING this account reaches every key
            @FOREIGN_KEY=NO; @users=?                               | pass reading a key of another prefix is refused
            @FOREIGN_KEY=NO; @app=on #x ~app:* -@all +get (~* +get) | pass reading a key of another prefix is refused
            @powers=?; @app=on #x allkeys +@read                    | WARNING this account reaches every key
            @powers=?; @app=on #x %R~* +@read                       | WARNING this account reaches every key
            @powers=?; @app=on #x %RW~** +@read                     | WARNING this account reaches every key
            @powers=?; @app=on #x ~app:* %R~shared:* +@read         | pass reading a key of another prefix is refused
            @powers=?; @app=on #x ~app:* +get (~* +get)             | ? whether this account may use GET is not known
            @powers=?; @users=?                                     | ? whether this account may use GET is not known
            @nodes=-                                                | ? nobody asked for nodes
            """)
    void says_what_is_wrong(String differences, String said) {
        Told.begins(said, Told.by(rule, PostureFixture.facts(differences)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @FOREIGN_KEY=YES; @self=jobs | ACL SETUSER jobs resetkeys ~app:*, then ACL SAVE or CONFIG REWRITE
            """)
    void names_the_line_to_paste(String differences, String fix) {
        assertEquals(fix, Told.fix(rule, PostureFixture.facts(differences)));
    }
}
