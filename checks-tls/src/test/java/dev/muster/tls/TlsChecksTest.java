package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Judgement;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facade: what can be said of a check, and what is refused. */
final class TlsChecksTest {
    private static final String PIN = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static String refused(Executable made) {
        return String.join(
                "; ", assertThrows(ConfigurationException.class, made).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://shop.example", "shop.example/", "a b", "user@host", "1:2:3", "a\tb"})
    void a_host_is_a_name_or_an_address(String host) {
        assertEquals(
                "tls.endpoint cannot ask this host: write a name or an address, without scheme, port and blanks",
                refused(() -> TlsChecks.endpoint(host, 443)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "65536"})
    void a_port_is_one(int port) {
        assertEquals(
                "tls.endpoint cannot ask the port " + port + ": write one from 1 to 65535",
                refused(() -> TlsChecks.endpoint("shop.example", port)));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertEquals(
                2,
                assertThrows(ConfigurationException.class, () -> TlsChecks.endpoint("", 0))
                        .problems()
                        .size());
    }

    @Test
    void what_contradicts_is_refused() {
        EndpointCheck check = TlsChecks.endpoint("[::1]", 25).smtp();
        assertEquals("tls.endpoint is said to be both SMTP and POSTGRES: keep one", refused(check::postgres));
        assertEquals(
                "tls.endpoint has a login, and is no mail server: call smtp() before login()",
                refused(() -> TlsChecks.endpoint("::1", 25).login("me", Secret.of("x"))));
        assertEquals(
                "tls.endpoint would be content with T, which is a failure: write a grade from A+ to E",
                refused(() -> check.atLeast(Grade.T)));
        assertTrue(refused(() -> check.expectPin("AAAA")).contains("a pin that is no SHA-256 in base64"));
        assertTrue(refused(() -> check.expectPin("%%%")).contains("a pin that is no SHA-256 in base64"));
    }

    @Test
    void checks_have_ids_scopes_and_schedules() {
        EndpointCheck endpoint = TlsChecks.endpoint("shop.example", 443);
        assertEquals("tls.endpoint", endpoint.id());
        assertEquals(Scope.POSTURE, endpoint.scope());
        assertEquals(Schedule.Gate.ONCE_LISTENING, endpoint.schedule().gate());
        assertEquals(Duration.ofSeconds(5), endpoint.schedule().timeout());
        assertEquals(
                Schedule.Gate.BEFORE_SERVING, endpoint.postgres().schedule().gate());
        assertEquals(
                "tls.shop",
                endpoint.named("tls.shop").expectPin("sha256/" + PIN).id());
        assertEquals(
                "tls.store", TlsChecks.keyStore(Path.of("x"), Secret.of("y")).id());
        assertEquals("tls.own", TlsChecks.pem(Path.of("x")).named("tls.own").id());
        assertEquals("tls.jvm", TlsChecks.jvm().id());
    }

    @Test
    void secrets_in_hand_are_known_to_the_redactor() {
        Secret login = Secret.of("the password of the mail server");
        Secret store = Secret.of("the password of the store");
        EndpointCheck check = TlsChecks.endpoint("mail.example", 587)
                .smtp()
                .login("me", login)
                .configuredIn(Path.of("server.p12"), store);
        String said = check.redactor().redact("it said " + login.reveal() + " and " + store.reveal());
        assertFalse(said.contains("password"), said);
        StoreCheck other = TlsChecks.keyStore(Path.of("server.p12"), store);
        assertFalse(other.redactor().redact(store.reveal()).contains("password"));
    }

    @Test
    void a_key_store_is_looked_at(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("server.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            Issue.leaf().until(Issue.NOW.minusSeconds(1)).make().store().store(out, "changeit".toCharArray());
        }
        Check check = TlsChecks.keyStore(file, Secret.of("changeit"));
        List<String> failed = check.run(TestRun.at(Issue.NOW)).judgements().stream()
                .filter(Judgement::failed)
                .map(one -> one.rule().id())
                .toList();
        assertTrue(failed.containsAll(List.of("tls.store.expired", "tls.store.default-password")), failed.toString());
    }

    @Test
    void this_jvm_and_a_context_of_its_own_are_looked_at() throws Exception {
        assertEquals(List.of(), Judged.findings(TlsChecks.jvm()));
        List<String> findings = Judged.findings(TlsChecks.sslContext(SSLContext.getDefault()));
        assertTrue(findings.contains("tls.cipher.cbc"), findings.toString());
        assertFalse(findings.contains("tls.proto.legacy"), findings.toString());
    }
}
