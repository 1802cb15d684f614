package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.protocol.RedisProtocolException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TroublesTest {
    record Case(Trouble.Kind kind, Exception thrown) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(Trouble.Kind.DOWN, new ConnectException("refused")),
                new Case(Trouble.Kind.DOWN, new UnknownHostException("cache")),
                new Case(Trouble.Kind.TLS, new SSLHandshakeException("unable to find valid certification path")),
                new Case(Trouble.Kind.LOST, new SocketException("Connection reset")),
                new Case(Trouble.Kind.LOST, new ClosedChannelException()),
                new Case(Trouble.Kind.SILENT, new RedisCommandTimeoutException()),
                new Case(Trouble.Kind.GARBAGE, new RedisProtocolException("Invalid first byte")),
                new Case(Trouble.Kind.LOGIN, new RedisCommandExecutionException("WRONGPASS invalid")),
                new Case(Trouble.Kind.OTHER, new IllegalStateException("secret")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_cause_that_tells_something_counts(Case row) {
        Trouble trouble = Troubles.of(
                new ExecutionException(new RedisConnectionException("Unable to connect to secret", row.thrown())));
        assertEquals(row.kind(), trouble.kind());
        assertFalse(trouble.reason().contains("secret"), trouble.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "NOAUTH Authentication required., LOGIN",
        "DENIED Redis is running in protected mode because, LOGIN",
        "LOADING Redis is loading the dataset in memory, STARTING",
        "MASTERDOWN Link with MASTER is down, STARTING",
        "ERR max number of clients reached, FULL",
        "ERR something, OTHER",
        "secret, OTHER"
    })
    void a_refusal_is_known_by_its_first_word(String line, Trouble.Kind kind) {
        Trouble trouble = Troubles.of(Reply.Refused.of(line));
        assertEquals(kind, trouble.kind());
        assertFalse(trouble.reason().contains("secret"), trouble.reason());
    }

    @Test
    void a_handshake_that_was_over_too_soon_is_no_trouble_of_the_server() {
        assertTrue(Troubles.isRace(new ExecutionException(
                new CompletionException(new IllegalStateException("RedisHandshakeHandler not registered")))));
        assertFalse(Troubles.isRace(new ExecutionException(new IllegalStateException("closed"))));
        assertFalse(Troubles.isRace(new ExecutionException(new ConnectException("refused"))));
    }

    @Test
    void causes_that_go_round_come_to_an_end() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);
        assertEquals(Trouble.Kind.OTHER, Troubles.of(second).kind());
    }
}
