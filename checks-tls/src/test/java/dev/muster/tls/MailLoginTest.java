package dev.muster.tls;

import static dev.muster.tls.Matrix.leaf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Judgement;
import dev.muster.Secret;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The login of a mail server, against one that has TLS for real. */
final class MailLoginTest {
    private static final String RIGHT = MailServer.PASSWORD;

    private static String login(MailServer server, String host, String password) throws Exception {
        EndpointCheck check = TlsChecks.endpoint(host, server.port())
                .trusting(Matrix.trust())
                .smtp()
                .login(MailServer.USER, Secret.of(password));
        List<Judgement> all = check.run(TestRun.at(Issue.NOW)).judgements();
        return all.stream()
                .filter(one -> one.rule().id().equals("tls.smtp-login"))
                .map(Judged::line)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN LOGIN, 235 2.7.0 welcome, PASSED the server answers 235",
        "LOGIN, 235 welcome, PASSED the server answers 235",
        "LOGIN CRAM-MD5, 535 no, FAILED the server answers the login with 535",
        "PLAIN, 535 no, FAILED the server answers the login with 535",
        "PLAIN, 454 later, INCONCLUSIVE the server cannot say now: it answers 454",
        "CRAM-MD5, 235, 'INCONCLUSIVE the server offers neither AUTH PLAIN nor AUTH LOGIN, but [CRAM-MD5]'",
        "'', 235, 'INCONCLUSIVE the server offers neither AUTH PLAIN nor AUTH LOGIN, but []'",
        "PLAIN, nonsense, INCONCLUSIVE it does not speak SMTP: it said nonsense"
    })
    void what_the_server_says_is_told(String mechanisms, String answer, String expected) throws Exception {
        try (MailServer server = MailServer.start(leaf().make(), mechanisms, answer)) {
            String said = login(server, "localhost", RIGHT);
            assertEquals("tls.smtp-login " + expected, said.replace("\"", ""));
        }
    }

    @Test
    void a_wrong_password_is_refused_and_not_shown() throws Exception {
        try (MailServer server = MailServer.start(leaf().make(), "PLAIN", "235 welcome")) {
            String said = login(server, "localhost", "another one");
            assertEquals("tls.smtp-login FAILED the server answers the login with 535", said);
        }
    }

    @Test
    void a_server_that_is_not_trusted_does_not_hear_the_password() throws Exception {
        hearsNothing(Issue.leaf().make(), "localhost", "the server's certificate is not trusted");
        hearsNothing(
                leaf().noNames().name("other.example").make(),
                "localhost",
                "the server's certificate is for another name");
        hearsNothing(
                leaf().until(Issue.NOW.minusSeconds(1)).make(),
                "localhost",
                "the server's certificate is not valid now");
    }

    private static void hearsNothing(Credential credential, String host, String why) throws Exception {
        try (MailServer server = MailServer.start(credential, "PLAIN", "235 welcome")) {
            assertEquals("tls.smtp-login INCONCLUSIVE the password was not sent: " + why, login(server, host, RIGHT));
            assertFalse(
                    server.heard().stream().anyMatch(line -> line.startsWith("AUTH")), "it heard " + server.heard());
        }
    }

    @Test
    void nobody_logs_in_who_was_not_asked_to() throws Exception {
        try (MailServer server = MailServer.start(leaf().make(), "PLAIN", "235 welcome")) {
            EndpointCheck check = TlsChecks.endpoint("localhost", server.port())
                    .trusting(Matrix.trust())
                    .smtp();
            List<String> lines = Judged.by(check).stream().map(Judged::line).toList();
            assertTrue(lines.contains("tls.smtp-login N/A no login was given"), lines.toString());
        }
    }
}
