package dev.muster.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capturing;
import dev.muster.testing.CaptureContract;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was captured, and judged again. */
final class TlsCapturesTest {
    static Stream<Matrix.Row> servers() {
        return CertificateMatrixTest.servers();
    }

    private static CaptureContract contract(Capturing check) {
        return CaptureContract.of(check, TlsChecks::captured);
    }

    private static TestRun run() {
        return TestRun.at(Issue.NOW);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_look_is_judged_as_it_was_when_it_is_replayed(Matrix.Row row) throws Exception {
        try (BcServer server = BcServer.start(row.setup())) {
            contract(row.asked().apply(Matrix.check(server.port()))).verify(run());
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
                contract(Matrix.check(server.port()).http()).moving().verify(run());
            }
        }
    }

    @Test
    void this_jvm_and_a_context_are_judged_as_they_were() throws Exception {
        for (Capturing check : List.of(TlsChecks.jvm(), TlsChecks.sslContext(SSLContext.getDefault()))) {
            contract(check).verify(run());
            contract(check).verifyHostile(run());
        }
    }

    /** {@return a check that sees this, whenever it looks} */
    private static Capturing seeing(EndpointFacts facts) {
        return TlsCaptures.ENDPOINT.check("tls.endpoint", Scope.POSTURE, context -> facts);
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
    void nothing_is_lost_and_it_is_json() throws Exception {
        contract(seeing(full())).verify(run());
        JsonNode facts = JsonMapper.shared().readTree(document()).get("facts");
        assertEquals(
                "localhost 443",
                facts.get("host").asString() + " " + facts.get("port").asInt());
        assertEquals(1024, facts.at("/offer/value/dh/value/withGroups").asInt());
        assertTrue(facts.at("/offer/value/dh/value/without").isNull());
    }

    @Test
    void none_seen_and_not_seen_are_two_things() {
        String none = "\"hsts\":{\"value\":[null],\"why\":\"\"}";
        assertTrue(document().contains(none), document());
        String not = new String(
                TlsCaptures.ENDPOINT
                        .capture(SampleEndpoint.good()
                                .hsts(Seen.not("it stalled"))
                                .facts())
                        .toJson(),
                UTF_8);
        assertTrue(not.contains("\"hsts\":{\"value\":[],\"why\":\"it stalled\"}"), not);
    }

    private static Path store(Path directory, Credential leaf, Secret password) throws Exception {
        Path file = directory.resolve("server.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            leaf.store().store(out, password.reveal().toCharArray());
        }
        return file;
    }

    @Test
    void no_password_is_in_it(@TempDir Path directory) throws Exception {
        Credential leaf = Matrix.leaf().make();
        Secret store = Secret.of("canary-of-the-store");
        Secret mail = Secret.of("canary-of-the-mail");
        try (MailServer server = MailServer.start(leaf, "PLAIN LOGIN", "235 ok")) {
            EndpointCheck check = Matrix.check(server.port())
                    .smtp()
                    .login("me", mail)
                    .configuredIn(store(directory, leaf, store), store);
            contract(check).hiding(store).hiding(mail).verify(run());
        }
    }

    @Test
    void a_store_is_judged_as_it_was_and_gives_no_key_away(@TempDir Path directory) throws Exception {
        Credential leaf = Matrix.leaf().make();
        Secret password = Secret.of("canary-of-the-store");
        StoreCheck check = TlsChecks.keyStore(store(directory, leaf, password), password);
        byte[] key = leaf.keys().getPrivate().getEncoded();
        String tail = Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, key.length - 24, key.length));
        contract(check).hiding(password).hiding(Secret.of(tail)).verify(run());
        contract(check).verifyHostile(run());
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }

    @Test
    void a_file_of_pem_is_judged_as_it_was_and_gives_no_key_away(@TempDir Path directory) throws Exception {
        Credential leaf = Matrix.leaf().make();
        String key = Base64.getEncoder().encodeToString(leaf.keys().getPrivate().getEncoded());
        Path file = Files.writeString(
                directory.resolve("server.pem"),
                pem("CERTIFICATE", leaf.certificate().der())
                        + pem("PRIVATE KEY", leaf.keys().getPrivate().getEncoded()));
        contract(TlsChecks.pem(file)).hiding(Secret.of(key.substring(24, 64))).verify(run());
    }

    @Test
    void a_store_that_cannot_be_read_cannot_be_captured(@TempDir Path directory) {
        StoreCheck check = TlsChecks.pem(directory.resolve("none.pem"));
        assertThrows(CannotLookException.class, () -> check.capture(run()));
    }

    private static String document() {
        return new String(TlsCaptures.ENDPOINT.capture(full()).toJson(), UTF_8);
    }

    static Stream<Arguments> hostile() {
        String chain = "\"sent\":[";
        return Stream.of(
                Arguments.of(
                        "muster.tls.endpoint/1",
                        "muster.db.pool/1",
                        "the format is muster.db.pool/1, one of muster.tls.endpoint/1, muster.tls.store/1, muster.tls.jvm/1,"
                                + " muster.tls.context/1 is expected"),
                Arguments.of("\"port\":443", "\"port\":65536", "what is said here cannot be: port is not 0 to 65535"),
                Arguments.of("\"port\":443", "\"port\":-1", "what is said here cannot be: port is not 0 to 65535"),
                Arguments.of("\"port\":443", "\"port\":443,\"port\":443", "the name \"port\" is there twice"),
                Arguments.of("\"port\":443,", "", "\"port\" is missing"),
                Arguments.of("\"port\":443", "\"port\":443,\"prot\":1", "\"prot\" is not known here"),
                Arguments.of("\"SMTP\"", "\"IMAP\"", "\"IMAP\" is none of what can stand here"),
                Arguments.of(
                        "\"at\":\"2026",
                        "\"at\":\"+12026026",
                        "\"+12026026-11-21T12:00:00Z\" is none of what can stand here"),
                Arguments.of(chain, chain + "\"AAAA\",", "what is said here cannot be: no certificate in base64"),
                Arguments.of(chain, chain + "\"%\",", "what is said here cannot be: no certificate in base64"),
                Arguments.of(
                        "\"suite\":4865",
                        "\"suite\":16777216",
                        "what is said here cannot be: a code is not 0 to 16777215"),
                Arguments.of("\"code\":535", "\"code\":1000", "what is said here cannot be: code is not 0 to 999"),
                Arguments.of(
                        "\"withGroups\":1024",
                        "\"withGroups\":-1",
                        "what is said here cannot be: withGroups is not 0 to 1048576"),
                Arguments.of("\"TLS13\":", "\"TLS14\":", "\"TLS14\" is none of the names that can stand here"));
    }

    private static String refused(String document) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> TlsChecks.captured(document))
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
        assertTrue(message.endsWith("what is said here cannot be: a chain has a certificate"), message);
    }

    @Test
    void what_is_changed_anywhere_is_refused_or_judged() throws Exception {
        contract(seeing(full())).verifyHostile(run());
    }
}
