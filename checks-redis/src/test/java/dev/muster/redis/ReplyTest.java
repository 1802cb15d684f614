package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTest {
    private static final Reply NIL = new Reply.Nil();

    @Test
    void a_refusal_is_a_code_and_a_text() {
        assertEquals(new Reply.Refused("NOPERM", "no rights"), Reply.Refused.of("NOPERM no rights"));
        assertEquals(new Reply.Refused("MISCONF", ""), Reply.Refused.of("MISCONF"));
        assertEquals(new Reply.Refused("ERR", "x"), Reply.Refused.of(" x"));
        assertEquals(new Reply.Refused("ERR", ""), Reply.Refused.of(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERR unknown command 'CONFIG', with args beginning with: 'GET' ",
                "ERR unknown command `CONFIG`, with args beginning with: ",
                "ERR unknown subcommand 'SETINFO'. Try CLIENT HELP.",
                "ERR Unknown subcommand or wrong number of arguments for 'DRYRUN'. Try ACL HELP."
            })
    void a_command_may_be_unknown(String line) {
        assertTrue(Reply.Refused.of(line).unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERR syntax error", "NOPERM unknown command", "ERR", "NOAUTH Authentication required."})
    void another_refusal_is_none_of_an_unknown_command(String line) {
        assertFalse(Reply.Refused.of(line).unknown());
    }

    @ParameterizedTest
    @EnumSource(names = {"V7_0", "V6_2"})
    void real_servers_say_so_of_commands_and_parts_of_them(RedisServerVersion version) throws Exception {
        try (RedisServer server = RedisServer.plan()
                        .version(version)
                        .line("rename-command FLUSHALL \"\"")
                        .start();
                Line line = server.line(RedisRole.ADMIN)) {
            for (List<String> command :
                    List.of(List.of("FLUSHALL"), List.of("ACL", "NONE", "a"), List.of("CLIENT", "SETINFO", "a", "b"))) {
                Reply reply = line.ask(List.of(command)).get(0);
                assertTrue(reply instanceof Reply.Refused refused && refused.unknown(), reply::toString);
            }
        }
    }

    @Test
    void texts_are_texts_and_nothing_else_is() {
        assertEquals(Optional.of("a"), new Reply.Text("a").asText());
        assertEquals(Optional.empty(), new Reply.Whole(1).asText());
        assertEquals(Optional.empty(), NIL.asText());
    }

    @Test
    void numbers_are_numbers_and_so_are_texts_of_digits() {
        assertEquals(OptionalLong.of(-1), new Reply.Whole(-1).asNumber());
        assertEquals(OptionalLong.of(-12), new Reply.Text("-12").asNumber());
        assertEquals(OptionalLong.empty(), new Reply.Text("1.5").asNumber());
        assertEquals(OptionalLong.empty(), new Reply.Text("12345678901234567890").asNumber());
        assertEquals(OptionalLong.empty(), NIL.asNumber());
    }

    @Test
    void a_list_of_names_and_values_is_a_map_without_what_is_neither() {
        Reply list = new Reply.Many(List.of(
                new Reply.Text("a"),
                new Reply.Text("1"),
                new Reply.Text("b"),
                new Reply.Whole(2),
                new Reply.Text("c"),
                NIL,
                new Reply.Whole(3),
                new Reply.Text("d"),
                new Reply.Text("alone")));
        assertEquals(Map.of("a", "1", "b", "2"), list.asMap());
        assertEquals(9, list.asList().size());
        assertEquals(Map.of(), new Reply.Text("a").asMap());
        assertEquals(List.of(), NIL.asList());
    }
}
