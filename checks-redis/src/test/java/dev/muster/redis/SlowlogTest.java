package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowlogTest {
    private static final Reply.Many NONE = new Reply.Many(List.of());

    private static Reply entry(Reply at, Reply took, String... words) {
        List<Reply> command = new ArrayList<>();
        for (String word : words) {
            command.add(new Reply.Text(word));
        }
        return new Reply.Many(List.of(
                new Reply.Whole(14),
                at,
                took,
                new Reply.Many(command),
                new Reply.Text("127.0.0.1:58217"),
                new Reply.Text("")));
    }

    private static Fact<List<LiveNode.Slow>> read(Reply... entries) {
        return Slowlog.read(new Reply.Many(List.of(entries)));
    }

    @Test
    void keeps_when_how_long_and_the_name() {
        Fact<List<LiveNode.Slow>> slow = read(
                entry(new Reply.Whole(1_795_262_400), new Reply.Whole(12_345), "hgetall", "session:4711"),
                entry(new Reply.Text("1795262399"), new Reply.Text("0"), "SET", "k", "hunter2"));
        assertEquals(
                Fact.of(List.of(
                        new LiveNode.Slow(
                                Instant.parse("2026-11-21T12:00:00Z"), Duration.ofNanos(12_345_000), "HGETALL"),
                        new LiveNode.Slow(Instant.parse("2026-11-21T11:59:59Z"), Duration.ZERO, "SET"))),
                slow);
        assertFalse(slow.toString().contains("4711") || slow.toString().contains("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({
        "json.get, JSON.GET",
        "restore-asking, RESTORE-ASKING",
        "evalsha_ro, EVALSHA_RO",
        "b840fc02d524045429941cc15f59e41cb7be6c52, (another)",
        "a-name-that-is-longer-than-any-command-has, (another)",
        "'s e', (another)",
        "'', (another)"
    })
    void shows_no_name_that_may_be_a_secret(String name, String shown) {
        assertEquals(
                shown,
                read(entry(new Reply.Whole(1), new Reply.Whole(1), name))
                        .value()
                        .orElseThrow()
                        .get(0)
                        .command());
    }

    @Test
    void takes_a_command_without_a_name() {
        assertEquals(
                Fact.of(List.of(new LiveNode.Slow(Instant.EPOCH, Duration.ZERO, "(another)"))),
                read(entry(new Reply.Whole(0), new Reply.Whole(0))));
    }

    @Test
    void leaves_out_what_cannot_be_read() {
        Reply good = entry(new Reply.Whole(1), new Reply.Whole(1), "GET");
        assertEquals(
                1,
                read(
                                entry(new Reply.Whole(Long.MAX_VALUE), new Reply.Whole(1), "GET"),
                                entry(new Reply.Whole(-1), new Reply.Whole(1), "GET"),
                                entry(new Reply.Whole(1), new Reply.Whole(Long.MAX_VALUE), "GET"),
                                entry(new Reply.Whole(1), new Reply.Text("long"), "GET"),
                                entry(new Reply.Nil(), new Reply.Whole(1), "GET"),
                                new Reply.Text("GET"),
                                NONE,
                                good)
                        .value()
                        .orElseThrow()
                        .size());
    }

    @Test
    void stops_reading_somewhere() {
        List<Reply> many = Collections.nCopies(5_000, entry(new Reply.Whole(1), new Reply.Whole(1), "GET"));
        assertEquals(
                100, Slowlog.read(new Reply.Many(many)).value().orElseThrow().size());
    }

    @Test
    void takes_an_empty_log_for_empty() {
        assertEquals(Fact.of(List.of()), Slowlog.read(NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            NOPERM this user has no permissions to run the 'slowlog|get' command ! this account may not see it: ACL SETUSER monitor +slowlog|get
            ERR unknown command 'SLOWLOG'                                        ! the server refuses SLOWLOG GET
            """)
    void says_why_it_was_not_seen(String line, String why) {
        assertEquals(why, Slowlog.read(Reply.Refused.of(line)).why());
    }

    @Test
    void does_not_take_something_else_for_a_log() {
        assertEquals(
                "the answer to SLOWLOG GET is no list",
                Slowlog.read(new Reply.Text("OK")).why());
        assertEquals(
                "the answer to SLOWLOG GET is no list of slow commands",
                read(new Reply.Text("OK")).why());
    }
}
