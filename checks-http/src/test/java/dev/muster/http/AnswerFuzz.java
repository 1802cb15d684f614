package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds of whatever comes over a connection instead of an answer. */
final class AnswerFuzz {
    private static final Request REQUEST =
            Request.get(URI.create("https://shop.org/")).bodyBound(512);

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private AnswerFuzz() {}

    static void holds(FuzzInput input) {
        byte[] bytes = input.bytes();
        Optional<RawHttp.Answer> answer = answer(new ByteArrayInputStream(bytes));
        assertEquals(shown(answer), shown(answer(drip(bytes))), "how it is cut into packets says nothing");
        if (answer.isPresent()) {
            isWellFormed(answer.get());
            isReadAgain(answer.get());
            isNeverWholeWhenCut(bytes, answer.get());
        }
    }

    static void read(String text) {
        answer(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Nothing, where that is said by the one exception that says why. */
    private static Optional<RawHttp.Answer> answer(InputStream in) {
        try {
            return Optional.of(RawHttp.read(in, REQUEST));
        } catch (NoAnswerException e) {
            assertTrue(e.reason().chars().allMatch(c -> c >= ' ' && c < 0x7f), e.reason());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream drip(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 1));
            }
        };
    }

    private static String shown(Optional<RawHttp.Answer> answer) {
        return answer.map(
                        it -> it.status() + " " + it.fields() + " " + it.body().text() + it.body())
                .orElse("none");
    }

    private static void isWellFormed(RawHttp.Answer answer) {
        assertTrue(answer.status() >= 101 && answer.status() <= 999);
        assertTrue(answer.body().length() <= REQUEST.bodyBound());
        assertTrue(answer.fields().all().size() <= HeadReader.MOST_FIELDS);
        for (Field field : answer.fields().all()) {
            assertTrue(NAME.matcher(field.name()).matches(), field::name);
            assertTrue(
                    field.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff)),
                    field::value);
            assertFalse(field.value().startsWith(" ") || field.value().endsWith("\t"), field::value);
        }
    }

    private static void isReadAgain(RawHttp.Answer answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " \r\n");
        for (Field field : answer.fields().all()) {
            head.append(field.name()).append(':').append(field.value()).append("\r\n");
        }
        RawHttp.Answer again = answer(
                        new ByteArrayInputStream(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1)))
                .orElseThrow();
        assertEquals(answer.status() + " " + answer.fields(), again.status() + " " + again.fields());
        isReadInChunks(answer.body().bytes());
    }

    private static void isReadInChunks(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int at = 0; at < bytes.length; at += 100) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(at + 100, bytes.length));
            out.writeBytes((Integer.toHexString(chunk.length) + ";x=y\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(chunk);
            out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        Body again = answer(new ByteArrayInputStream(out.toByteArray()))
                .orElseThrow()
                .body();
        assertEquals(Body.of(bytes, Body.Extent.WHOLE), again);
    }

    /** What ends with the connection cannot tell; what says its length can. */
    private static void isNeverWholeWhenCut(byte[] bytes, RawHttp.Answer answer) {
        boolean told = answer.fields().has("Content-Length") || answer.fields().has("Transfer-Encoding");
        boolean whole = answer.body().extent() == Body.Extent.WHOLE;
        for (int cut = bytes.length - 1; told && whole && cut > 0 && cut >= bytes.length - 40; cut--) {
            Optional<RawHttp.Answer> less = answer(new ByteArrayInputStream(bytes, 0, cut));
            boolean same = less.filter(it -> it.body().equals(answer.body())).isPresent();
            boolean noWhole =
                    less.filter(it -> it.body().extent() == Body.Extent.WHOLE).isEmpty();
            boolean byClosing = !framed(answer.fields());
            assertTrue(same || noWhole || byClosing, () -> "of " + bytes.length + " bytes");
        }
    }

    private static boolean framed(Fields fields) {
        String codings = "," + Ascii.lower(String.join(",", fields.values("Transfer-Encoding")));
        return fields.has("Transfer-Encoding")
                ? codings.substring(codings.lastIndexOf(',') + 1).strip().equals("chunked")
                : fields.has("Content-Length");
    }
}
