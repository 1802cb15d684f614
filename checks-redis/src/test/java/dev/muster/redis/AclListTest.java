package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of servers, and lines that no server writes. */
final class AclListTest {
    private static String read(String line) {
        return AclList.parse(List.of(line)).stream()
                .map(user -> user.name() + (user.on() ? " on" : " off") + (user.nopass() ? " nopass" : "") + " "
                        + user.passwords() + " " + user.commands() + " " + new TreeSet<>(user.keys()) + " "
                        + new TreeSet<>(user.channels()))
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            user default on nopass ~* &* +@all                                                ^ default on nopass 0 [+@all] [~*] [&*]
            user default on nopass sanitize-payload ~* &* +@all                               ^ default on nopass 0 [+@all] [~*] [&*]
            user app on sanitize-payload #2d7116 #99ab ~app:* resetchannels &app:* -@all +get ^ app on 2 [-@all, +get] [~app:*] [&app:*]
            user app on #2d71 %R~r:* %W~w:* ~x resetchannels -@all +config|get -@dangerous    ^ app on 1 [-@all, +config|get, -@dangerous] [%R~r:*, %W~w:*, ~x] []
            user app off allkeys allchannels allcommands                                      ^ app off 0 [+@all] [~*] [&*]
            user app on allkeys resetkeys allchannels resetchannels allcommands nocommands    ^ app on 0 [+@all, -@all] [] []
            user app on #x ~a -@all +get (~b resetchannels -@all +set)                        ^ app on 1 [-@all, +get, (...)] [~a] []
            user app on #x ~a -@all +get (~b) +set) (~c +@all)                                ^ app on 1 [-@all, +get, (...)] [~a] []
            user app on #x ~a -@all (~b -flushall                                             ^ app on 1 [-@all, (...)] [~a] []
            user app on off on                                                                ^ app on 0 [] [] []
            user app alldbs db=1 clearselectors skip-sanitize-payload later-word              ^ app off 0 [] [] []
            user app                                                                          ^ app off 0 [] [] []
            user (x on nopass +@all                                                           ^ (x on nopass 0 [+@all] [] []
            user on on nopass                                                                 ^ on on nopass 0 [] [] []
            user    on nopass                                                                 ^ none
            users app on nopass                                                               ^ none
            on nopass +@all                                                                   ^ none
            'user '                                                                           ^ none
            user                                                                              ^ none
            ''                                                                                ^ none
            user app on  +   -  ~  #                                                          ^ app on 1 [+, -] [~] []
            """)
    void reads_a_line(String line, String expected) {
        assertEquals(expected, read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                ">secret",
                "<secret",
                "!5e88"
            })
    void keeps_no_secret(String word) {
        String said = AclList.parse(List.of("user app on " + word + " ~app:* (" + word + ")"))
                .toString();
        assertFalse(said.contains("5e88") || said.contains("secret"), said);
    }

    @Test
    void reads_each_line_for_itself() {
        List<AclUser> users =
                AclList.parse(List.of("user a on nopass", "\u0000\u00ff garbage", "user b off", "user a off"));
        assertEquals(List.of("a", "b", "a"), users.stream().map(AclUser::name).toList());
    }
}
