package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What holds of whatever comes in answer to a hello. */
final class HelloFuzz {
    private HelloFuzz() {}

    static void holds(byte[] bytes) {
        ServerAnswer answer = answer(FuzzInput.whole(bytes));
        assertEquals(shown(answer), shown(answer(FuzzInput.dripped(bytes))), "how it is cut into packets says nothing");
        isWellFormed(answer);
        isTheSameInOtherRecords(bytes, answer);
        isBounded(bytes);
        isOldestOnlyIfItSaysSo(bytes);
    }

    static void read(byte[] bytes) {
        answer(FuzzInput.whole(bytes));
    }

    private static ServerAnswer answer(InputStream in) {
        try {
            return AnswerReader.read(in);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but what is quoted of something else, which is as much as has come. */
    private static String shown(ServerAnswer answer) {
        return answer.kind()
                + " " + answer.hello()
                + " " + answer.curve()
                + " " + answer.dhBits()
                + " " + answer.chain().stream().map(HexFormat.of()::formatHex).toList()
                + " " + answer.staple().map(HexFormat.of()::formatHex)
                + " " + (answer.kind() == ServerAnswer.Kind.NOT_TLS ? "" : answer.detail());
    }

    private static void isWellFormed(ServerAnswer answer) {
        assertTrue(answer.detail().chars().allMatch(c -> c >= ' ' && c < 0x7f), answer::detail);
        assertEquals(answer.accepted(), answer.detail().isEmpty());
        assertTrue(!answer.accepted() || answer.hello().isPresent());
        assertTrue(answer.kind() != ServerAnswer.Kind.NOT_TLS || answer.hello().isEmpty());
        assertTrue(answer.kind() != ServerAnswer.Kind.VERSION_REFUSED
                || answer.hello().isEmpty());
        answer.hello()
                .ifPresent(hello -> assertTrue(hello.fingerprint().matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}")));
    }

    /** Where all of it is records of the handshake, one for each byte tells the same. */
    private static void isTheSameInOtherRecords(byte[] bytes, ServerAnswer answer) {
        Optional<byte[]> payload = handshake(bytes);
        if (payload.isPresent() && payload.get().length <= 10_000) {
            assertEquals(shown(answer), shown(answer(FuzzInput.whole(Answers.cut(1, payload.get())))));
            assertEquals(shown(answer), shown(answer(FuzzInput.whole(Answers.cut(1000, payload.get())))));
        }
    }

    private static Optional<byte[]> handshake(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        try {
            Cursor cursor = new Cursor(bytes);
            while (cursor.left() > 0) {
                boolean handshake = cursor.number(1) == Records.HANDSHAKE && cursor.number(1) == 3;
                cursor.number(1);
                byte[] payload = cursor.vector(2);
                if (!handshake || payload.length > 1 << 14) {
                    return Optional.empty();
                }
                parts.add(payload);
            }
            return Optional.of(Answers.join(parts.toArray(new byte[0][])));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    /** However long it goes on. */
    private static void isBounded(byte[] bytes) {
        FuzzInput.Endless endless = new FuzzInput.Endless(bytes);
        answer(endless);
        assertTrue(endless.count() <= Records.MOST_BYTES + 10_000, () -> endless.count() + " bytes");
    }

    private static void isOldestOnlyIfItSaysSo(byte[] bytes) {
        try {
            Optional<List<Integer>> kinds = Ssl2.read(FuzzInput.whole(bytes));
            assertEquals(kinds, Ssl2.read(FuzzInput.dripped(bytes)));
            if (kinds.isPresent()) {
                assertTrue(bytes[0] < 0 && bytes[2] == 4);
                assertEquals(List.of((byte) 0, (byte) 2), List.of(bytes[5], bytes[6]));
                assertTrue(3 * kinds.get().size() <= Arrays.copyOfRange(bytes, 13, bytes.length).length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
