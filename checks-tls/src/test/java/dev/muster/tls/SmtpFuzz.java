package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** What holds of whatever comes instead of the replies of SMTP. */
final class SmtpFuzz {
    private SmtpFuzz() {}

    static void holds(byte[] bytes) {
        String result = upgrade(FuzzInput.whole(bytes));
        assertEquals(result, upgrade(FuzzInput.dripped(bytes)), "how it is cut into packets says nothing");
        assertTrue(result.chars().allMatch(c -> c >= ' ' && c < 0x7f), result);
        if (result.startsWith("TLS")) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertTrue(text.startsWith("220") && text.contains("\n250"), text);
            assertTrue(text.matches("(?is).*\n250[ -]STARTTLS[ \r\n].*\n220[^\n]*\n"), text);
            assertTrue(
                    upgrade(FuzzInput.whole(Answers.join(bytes, new byte[1]))).startsWith("UPGRADE_FAILED"));
        }
        isBounded(bytes);
    }

    static void read(byte[] bytes) {
        upgrade(FuzzInput.whole(bytes));
    }

    /** {@return what came of it, and what was said} */
    private static String upgrade(InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Smtp.upgrade(in, out, InetAddress.getLoopbackAddress());
            assertEquals("EHLO [127.0.0.1]\r\nSTARTTLS\r\n", out.toString(StandardCharsets.US_ASCII));
            return "TLS";
        } catch (ContactException e) {
            assertTrue(e.contact().kind() != Contact.Kind.SPEAKS_TLS);
            return e.contact().kind() + " " + e.contact().detail();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However long it goes on. */
    private static void isBounded(byte[] bytes) {
        FuzzInput.Endless endless = new FuzzInput.Endless(bytes);
        upgrade(endless);
        int most = 3 * (SmtpReply.MOST_LINES + 1) * (SmtpReply.LONGEST_LINE + 2) + 10_000;
        assertTrue(endless.count() <= most, () -> endless.count() + " bytes");
    }
}
