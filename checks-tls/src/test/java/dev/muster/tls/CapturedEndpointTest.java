package dev.muster.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Judgement;
import dev.muster.Rule;
import dev.muster.Secret;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What was captured, and judged again. */
final class CapturedEndpointTest {
    private static List<String> said(Check check) throws Exception {
        return check.run(TestRun.at(Issue.NOW)).judgements().stream()
                .map(CapturedEndpointTest::line)
                .toList();
    }

    private static String line(Judgement one) {
        return one.rule().id() + " " + one.outcome();
    }

    private static CapturedEndpoint again(CapturedEndpoint captured) {
        return CapturedEndpoint.fromJson(new String(captured.toJson(), UTF_8));
    }

    static Stream<Matrix.Row> servers() {
        return CertificateMatrixTest.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_look_is_judged_as_it_was_when_it_is_replayed(Matrix.Row row) throws Exception {
        try (BcServer server = BcServer.start(row.setup())) {
            EndpointCheck check = row.asked().apply(Matrix.check(server.port()));
            CapturedEndpoint captured = TlsChecks.capture(check, TestRun.at(Issue.NOW));
            assertEquals(captured.facts(), again(captured).facts());
            assertEquals(said(check), said(TlsChecks.audit(again(captured))));
        }
    }

    @Test
    void two_certificates_old_versions_and_silence_are_kept() throws Exception {
        Credential rsa = Matrix.leaf().keys(Keys.rsa(2048)).make();
        try (JdkServer two = JdkServer.start(Matrix.hardened(Matrix.leaf().make(), rsa));
                BcServer old = BcServer.start(Setup.of(rsa)
                        .protocols(Protocol.TLS10, Protocol.TLS11, Protocol.TLS12)
                        .dh(1024));
                TlsPeer silent = TlsPeer.thatStalls()) {
            for (LocalServer server : List.of(two, old, silent)) {
                EndpointCheck check = Matrix.check(server.port()).http();
                CapturedEndpoint captured = TlsChecks.capture(check, TestRun.at(Issue.NOW));
                assertEquals(captured.facts(), again(captured).facts());
                assertEquals(said(TlsChecks.audit(captured)), said(TlsChecks.audit(again(captured))));
            }
        }
    }

    /** {@return facts of which nothing is missing} */
    private static EndpointFacts full() {
        EndpointFacts facts = SampleEndpoint.good()
                .dh(1024, 0)
                .wishes(MozillaProfile.MODERN)
                .presentsToo(Seen.not("it stalled"))
                .facts();
        Presented presented = facts.presented().value().orElseThrow();
        Standing revoked = new Standing(
                Standing.Status.REVOKED,
                Issue.NOW.minusSeconds(60),
                Optional.of(Issue.NOW),
                Optional.of(Revocation.of(Issue.NOW, 1)),
                3,
                "");
        Presented asked = new Presented(
                presented.sent(),
                presented.trust(),
                Optional.of(revoked),
                2,
                List.of(new Evidence("a", Seen.of(revoked)), new Evidence("b", Seen.not("\u2028<\"\\"))));
        return new EndpointFacts(
                facts.host(),
                facts.port(),
                Upgrade.SMTP,
                facts.at(),
                new Wishes(Grade.B, Optional.empty(), List.of("pin"), Optional.of(true)),
                facts.contact(),
                Seen.of(asked),
                facts.session(),
                facts.offer(),
                Seen.of(Optional.empty()),
                Seen.of(new Renewal("/etc/server.pem", presented.leaf())),
                Optional.of(Seen.of(new LoginAnswer(false, 535))),
                facts.other());
    }

    @Test
    void nothing_is_lost_and_it_is_json() {
        CapturedEndpoint captured = new CapturedEndpoint(full());
        assertEquals(captured.facts(), again(captured).facts());
        Map<?, ?> read = JsonMapper.shared().readValue(captured.toJson(), Map.class);
        assertEquals("muster.endpoint/1", read.get("format"));
        assertEquals("localhost 443 at 2026-11-21T12:00:00Z", captured.toString());
        DhSize sizes = full().offer().value().orElseThrow().dh().value().orElseThrow();
        assertEquals(new DhSize(OptionalInt.of(1024), OptionalInt.empty()), sizes);
    }

    @Test
    void no_password_is_in_it(@TempDir Path directory) throws Exception {
        Credential leaf = Matrix.leaf().make();
        Path file = directory.resolve("server.p12");
        Secret store = Secret.of("canary-of-the-store");
        try (OutputStream out = Files.newOutputStream(file)) {
            leaf.store().store(out, store.reveal().toCharArray());
        }
        try (MailServer server = MailServer.start(leaf, "PLAIN LOGIN", "235 ok")) {
            EndpointCheck check = Matrix.check(server.port())
                    .smtp()
                    .login("me", Secret.of("canary-of-the-mail"))
                    .configuredIn(file, store);
            CapturedEndpoint captured = TlsChecks.capture(check, TestRun.at(Issue.NOW));
            String document = new String(captured.toJson(), UTF_8);
            assertTrue(captured.facts().login().isPresent());
            assertFalse(document.contains("canary"), document);
            assertEquals(captured.facts(), again(captured).facts());
        }
    }

    private static String document() {
        return new String(new CapturedEndpoint(full()).toJson(), UTF_8);
    }

    static Stream<Arguments> hostile() {
        String chain = "\"sent\":[";
        return Stream.of(
                Arguments.of(
                        "\"format\":\"muster.endpoint/1\"",
                        "\"format\":\"muster.exchange/1\"",
                        "the format is another than muster.endpoint/1"),
                Arguments.of("\"port\":443", "\"port\":65536", "a number from 0 to 65535 is expected here"),
                Arguments.of("\"port\":443", "\"port\":-1", "a number from 0 to 65535 is expected here"),
                Arguments.of("\"port\":443", "\"port\":443,\"port\":443", "the name \"port\" is there twice"),
                Arguments.of("\"port\":443,", "", "\"port\" is missing"),
                Arguments.of("\"port\":443", "\"port\":443,\"prot\":1", "the name \"prot\" is not known here"),
                Arguments.of(
                        "\"upgrade\":\"SMTP\"",
                        "\"upgrade\":\"IMAP\"",
                        "one of [NONE, SMTP, POSTGRES] is expected here"),
                Arguments.of(
                        "\"at\":\"2026",
                        "\"at\":\"now 2026",
                        "\"now 2026-11-21T12:00:00Z\" is no moment such as 2026-11-21T12:00:00Z"),
                Arguments.of(
                        "\"at\":\"2026",
                        "\"at\":\"+12026",
                        "\"+12026-11-21T12:00:00Z\" is no moment such as 2026-11-21T12:00:00Z"),
                Arguments.of(
                        "\"at\":\"2026",
                        "\"at\":\"-2026",
                        "\"-2026-11-21T12:00:00Z\" is no moment such as 2026-11-21T12:00:00Z"),
                Arguments.of(chain, chain + "\"AAAA\",", "this is no certificate in base64 that can be read"),
                Arguments.of(chain, chain + "\"%\",", "this is no certificate in base64 that can be read"),
                Arguments.of(
                        "\"login\":{\"value\":",
                        "\"login\":{\"why\":\"\",\"value\":",
                        "either \"value\" or \"why\" is expected here"),
                Arguments.of("\"hsts\":{\"value\":null", "\"hsts\":{", "either \"value\" or \"why\" is expected here"),
                Arguments.of(
                        "\"hsts\":{\"value\":null",
                        "\"hsts\":{\"because\":null",
                        "\"value\" or \"why\" is expected here"),
                Arguments.of(
                        "\"TLS13\":",
                        "\"TLS14\":",
                        "one of [SSL2, SSL3, TLS10, TLS11, TLS12, TLS13] is expected here"));
    }

    private static String refused(String document) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> CapturedEndpoint.fromJson(document))
                .getMessage());
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String part, String other, String problem) {
        String document = document();
        assertTrue(document.contains(part), part);
        String changed = document.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(other));
        String message = refused(changed);
        assertTrue(message.matches("line 1, column [0-9]+: .*") && message.endsWith(": " + problem), message);
    }

    @Test
    void an_empty_chain_is_none() {
        String document = document().replaceAll("\"sent\":\\[[^]]*]", "\"sent\":[]");
        String message = refused(document);
        assertTrue(message.endsWith("a chain has at least one certificate"), message);
    }

    @Test
    void what_is_changed_anywhere_is_refused_or_judged() {
        String document = document();
        Random random = new Random(1);
        String signs = "{}[]\",:0919nulltruefalse\\ Az";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder changed = new StringBuilder(document);
            int at = random.nextInt(document.length());
            switch (i % 3) {
                case 0 -> changed.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                case 1 -> changed.setLength(at);
                default -> changed.deleteCharAt(at);
            }
            judge(changed.toString());
        }
    }

    private static void judge(String document) {
        try {
            EndpointFacts facts = CapturedEndpoint.fromJson(document).facts();
            for (Rule<EndpointFacts> rule : TlsRules.ENDPOINT) {
                assertFalse(rule.judge(facts).isEmpty());
            }
        } catch (IllegalArgumentException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("line 1, column "), e.toString());
        }
    }
}
