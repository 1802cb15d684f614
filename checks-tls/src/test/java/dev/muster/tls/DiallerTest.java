package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.ClosedPort;
import dev.muster.testing.TestRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to where TLS begins, and all that can be in it. */
final class DiallerTest {
    private static Dialler dialler(int port, Upgrade upgrade) {
        return new Dialler("127.0.0.1", port, upgrade, TestRun.ample());
    }

    /** {@return how it failed} */
    private static Contact failed(Dialler dialler) {
        return assertThrows(ContactException.class, () -> dialler.open().close())
                .contact();
    }

    private static Contact said(Upgrade upgrade, String text) throws Exception {
        try (TlsPeer peer = TlsPeer.eager((hello, socket) -> LocalServer.say(socket, text))) {
            return failed(dialler(peer.port(), upgrade));
        }
    }

    @Test
    void nobody_listens() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            assertEquals(
                    new Contact(Contact.Kind.REFUSED, "connection refused"),
                    failed(dialler(closed.port(), Upgrade.NONE)));
        }
    }

    @Test
    void a_name_that_nobody_knows() {
        Dialler dialler = new Dialler("shop.example", 443, Upgrade.NONE, TestRun.ample(), host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(
                new Contact(Contact.Kind.REFUSED, "the host name shop.example is not known here"), failed(dialler));
    }

    @Test
    void an_address_that_took_a_connection_is_the_only_one_from_then_on() throws Exception {
        List<String> lookUps = new ArrayList<>();
        InetAddress[] both = {
            InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
        };
        try (TlsPeer peer = TlsPeer.thatStalls()) {
            Dialler dialler = new Dialler("two.example", peer.port(), Upgrade.NONE, TestRun.ample(), host -> {
                lookUps.add(host);
                return both;
            });
            dialler.open().close();
            dialler.open().close();
            assertEquals(List.of("two.example"), lookUps);
            assertEquals(3, dialler.connections());
            assertEquals("two.example", dialler.host());
        }
    }

    @Test
    void an_interrupt_ends_the_attempts() throws Exception {
        InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        Dialler dialler = new Dialler("two.example", 1, Upgrade.NONE, TestRun.ample(), host -> {
            Thread.currentThread().interrupt();
            return new InetAddress[] {local, local};
        });
        assertThrows(InterruptedException.class, dialler::open);
        assertTrue(!Thread.interrupted());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> dialler(1, Upgrade.NONE).open());
    }

    @Test
    void a_run_without_time_dials_nobody() throws Exception {
        Dialler dialler = new Dialler("127.0.0.1", 1, Upgrade.NONE, TestRun.of(Duration.ofMillis(3)));
        assertEquals(
                new Contact(Contact.Kind.TIMEOUT, "the check's deadline came before this was asked"), failed(dialler));
        assertEquals(0, dialler.connections());
    }

    @Test
    void silence_ends_with_the_wait_or_with_the_run() throws Exception {
        try (TlsPeer peer = TlsPeer.eager((hello, socket) -> new CountDownLatch(1).await())) {
            assertEquals(
                    new Contact(Contact.Kind.TIMEOUT, "nothing came within 2 s"),
                    failed(dialler(peer.port(), Upgrade.SMTP)));
            Dialler hurried =
                    new Dialler("127.0.0.1", peer.port(), Upgrade.POSTGRES, TestRun.of(Duration.ofMillis(200)));
            assertEquals(
                    new Contact(Contact.Kind.TIMEOUT, "nothing came before the check's deadline"), failed(hurried));
        }
    }

    @Test
    void drops_do_not_prolong_a_wait() throws Exception {
        try (TlsPeer peer = TlsPeer.eager((hello, socket) -> {
            while (true) {
                LocalServer.say(socket, "2");
                new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            }
        })) {
            Dialler hurried = new Dialler("127.0.0.1", peer.port(), Upgrade.SMTP, TestRun.of(Duration.ofMillis(300)));
            assertEquals(Contact.Kind.TIMEOUT, failed(hurried).kind());
        }
    }

    @Test
    void postgres_is_asked_by_eight_bytes_and_answers_by_one() throws Exception {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        try (TlsPeer peer = TlsPeer.eager((hello, socket) -> {
            asked.writeBytes(socket.getInputStream().readNBytes(8));
            LocalServer.say(socket, "S");
            socket.getInputStream().read();
        })) {
            dialler(peer.port(), Upgrade.POSTGRES).open().close();
        }
        assertArrayEquals(new byte[] {0, 0, 0, 8, 4, (byte) 210, 22, 47}, asked.toByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N | UPGRADE_REFUSED | the PostgreSQL server answers SSLRequest with N: ssl is off",
                "Eno | UPGRADE_REFUSED | the PostgreSQL server answers SSLRequest with an error: \"Eno\"",
                "'' | REFUSED | the connection was closed without an answer to PostgreSQL's SSLRequest",
                "HTTP/1.1 400 | UPGRADE_FAILED | it does not speak PostgreSQL's protocol: it said \"HTTP/1.1 400\"",
                "Sx | UPGRADE_FAILED | the PostgreSQL server sends more behind its answer to SSLRequest"
            })
    void postgres_may_not_want_to(String text, Contact.Kind kind, String detail) throws Exception {
        assertEquals(new Contact(kind, detail), said(Upgrade.POSTGRES, text));
    }

    /** What comes of these replies, each line end written as a slash; what was said to them is kept. */
    private static String smtp(String replies, OutputStream out) throws IOException {
        try {
            Smtp.upgrade(
                    new ByteArrayInputStream(replies.replace("/", "\r\n").getBytes(StandardCharsets.ISO_8859_1)),
                    out,
                    InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
            return "TLS";
        } catch (ContactException e) {
            return e.contact().kind() + " " + e.contact().detail();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 a/250-a/250 STARTTLS/220 go/ | TLS",
                "220-a/220 b/250-a/250-SIZE/250-starttls/250 X/220 go/ | TLS",
                "220/250-a/250 STARTTLS x/220/ | TLS",
                "220 a/250-a/250 STARTTLSX/ | UPGRADE_REFUSED the SMTP server does not offer STARTTLS",
                "220 a/250 STARTTLS/ | UPGRADE_REFUSED the SMTP server does not offer STARTTLS",
                "220 a/502 no/ | UPGRADE_REFUSED the SMTP server knows no EHLO: \"502 no\"",
                "220 a/500 no/ | UPGRADE_REFUSED the SMTP server knows no EHLO: \"500 no\"",
                "554 no/ | REFUSED the SMTP server turned the connection away with \"554 no\"",
                "220 a/421 busy/ | REFUSED the SMTP server turned the connection away with \"421 busy\"",
                "220 a/250-a/250 STARTTLS/454 later/ |"
                        + " UPGRADE_REFUSED the SMTP server offers STARTTLS but answers it with \"454 later\"",
                "220 a/250-a/250 STARTTLS/220 go/250 x/ |"
                        + " UPGRADE_FAILED the SMTP server sends more behind its answer to STARTTLS",
                "'' | REFUSED the connection was closed without a reply of SMTP",
                "220 a | UPGRADE_FAILED it does not speak SMTP: it said \"220 a\"",
                "220-a/ | UPGRADE_FAILED it does not speak SMTP: it said \"\"",
                "220-a/221 b/ | UPGRADE_FAILED it does not speak SMTP: it said \"221 b\"",
                "220a/ | UPGRADE_FAILED it does not speak SMTP: it said \"220a\"",
                "* OK IMAP/ | UPGRADE_FAILED it does not speak SMTP: it said \"* OK IMAP\""
            })
    void smtp_goes_on_only_if_all_is_well(String replies, String result) throws Exception {
        assertEquals(result, smtp(replies, new ByteArrayOutputStream()));
    }

    @Test
    void smtp_is_told_who_calls_and_nothing_behind_starttls() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        smtp("220 a/250-a/250 STARTTLS/220 go/", out);
        assertEquals("EHLO [10.0.0.1]\r\nSTARTTLS\r\n", out.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void replies_of_smtp_have_an_end() throws Exception {
        String line = "220-" + "x".repeat(90) + "/";
        assertTrue(smtp(line.repeat(200), new ByteArrayOutputStream()).startsWith("UPGRADE_FAILED"));
        assertEquals(
                "UPGRADE_FAILED it does not speak SMTP: it said \"" + "x".repeat(48) + "...\"",
                smtp("x".repeat(3000), new ByteArrayOutputStream()));
    }

    @Test
    void an_address_of_six_is_told_without_its_zone() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] local = {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        Smtp.upgrade(
                new ByteArrayInputStream("220 a\n250-a\n250 STARTTLS\n220 go\n".getBytes(StandardCharsets.US_ASCII)),
                out,
                Inet6Address.getByAddress("x", local, 1));
        assertTrue(out.toString(StandardCharsets.US_ASCII).startsWith("EHLO [IPv6:fe80:0:0:0:0:0:0:1]\r\n"));
    }

    @Test
    void an_excerpt_is_short_printable_and_on_one_line() {
        byte[] odd = "a\r\nb\"\\\u0001\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("\"a\\r\\nb'\\\\\\x01\\xff\"", Excerpt.of(odd));
    }

    @Test
    void what_is_opened_is_a_socket_like_any_other() throws Exception {
        try (TlsPeer peer =
                        TlsPeer.eager((hello, socket) -> socket.getInputStream().read());
                Socket socket = dialler(peer.port(), Upgrade.NONE).open()) {
            assertEquals(peer.port(), socket.getPort());
            assertTrue(socket.isConnected());
            assertTrue(!socket.isClosed());
            assertEquals(InetAddress.getLoopbackAddress(), socket.getInetAddress());
            socket.getOutputStream().write(1);
            assertEquals(-1, socket.getInputStream().read());
        }
    }
}
