package dev.muster.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.CannotLookException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLSocket;

/**
 * Logs in to a mail server and says QUIT: RFC 4954. Whom it talks to is judged before the password is sent, on this very
 * connection, by the rules that certificates are judged by.
 */
final class MailLogin {
    private static final int DONE = 250;
    private static final int ACCEPTED = 235;
    private static final int GO_ON = 334;
    private static final int TRANSIENT_FROM = 400;
    private static final int TRANSIENT_TO = 499;

    private final EndpointPlan plan;
    private final Login login;

    MailLogin(EndpointPlan plan, Login login) {
        this.plan = plan;
        this.login = login;
    }

    /**
     * {@return what the server says to the login}
     *
     * @throws InterruptedException if this thread was interrupted
     */
    Seen<LoginAnswer> attempt(Dialler dialler, Instant now) throws InterruptedException {
        try (Socket socket = dialler.open();
                SSLSocket secured = Lenient.over(socket, plan.host(), plan.port())) {
            secured.startHandshake();
            Optional<String> doubt = doubt(secured, now);
            return doubt.isPresent()
                    ? Seen.not("the password was not sent: " + doubt.get())
                    : said(new BufferedInputStream(secured.getInputStream()), secured.getOutputStream());
        } catch (ContactException e) {
            return Seen.not(e.contact().detail());
        } catch (SocketTimeoutException e) {
            return Seen.not("the login stalled");
        } catch (IOException | GeneralSecurityException e) {
            return Seen.not("the connection for the login broke");
        } catch (CannotLookException e) {
            return Seen.not(e.reason());
        }
    }

    /** {@return why this peer must not see the password} */
    private Optional<String> doubt(SSLSocket socket, Instant now)
            throws IOException, GeneralSecurityException, CannotLookException {
        List<X509> sent = new ArrayList<>();
        for (Certificate one : socket.getSession().getPeerCertificates()) {
            sent.add(X509.of(one.getEncoded()));
        }
        if (Trusts.judge(sent, plan.trust()).end() != Trust.End.TRUSTED) {
            return Optional.of("the server's certificate is not trusted");
        }
        X509 leaf = sent.get(0);
        if (!Expiry.valid(leaf, now)) {
            return Optional.of("the server's certificate is not valid now");
        }
        return HostName.matches(leaf, plan.host())
                ? Optional.empty()
                : Optional.of("the server's certificate is for another name");
    }

    private Seen<LoginAnswer> said(InputStream in, OutputStream out) throws IOException, ContactException {
        SmtpReply greeting = say(in, out, "EHLO [127.0.0.1]");
        if (greeting.code() != DONE) {
            return Seen.not("the server answers EHLO with " + greeting.code());
        }
        Set<String> offered = mechanisms(greeting);
        if (!offered.contains("PLAIN") && !offered.contains("LOGIN")) {
            return Seen.not("the server offers neither AUTH PLAIN nor AUTH LOGIN, but " + offered);
        }
        int code = offered.contains("PLAIN") ? plain(in, out) : inTwoSteps(in, out);
        out.write("QUIT\r\n".getBytes(US_ASCII));
        out.flush();
        return code >= TRANSIENT_FROM && code <= TRANSIENT_TO
                ? Seen.not("the server cannot say now: it answers " + code)
                : Seen.of(new LoginAnswer(code == ACCEPTED, code));
    }

    private int plain(InputStream in, OutputStream out) throws IOException, ContactException {
        return say(
                        in,
                        out,
                        "AUTH PLAIN "
                                + encoded("\0" + login.user() + "\0"
                                        + login.password().reveal()))
                .code();
    }

    private int inTwoSteps(InputStream in, OutputStream out) throws IOException, ContactException {
        int code = say(in, out, "AUTH LOGIN").code();
        if (code == GO_ON) {
            code = say(in, out, encoded(login.user())).code();
        }
        return code == GO_ON ? say(in, out, encoded(login.password().reveal())).code() : code;
    }

    private static Set<String> mechanisms(SmtpReply greeting) {
        Set<String> all = new TreeSet<>();
        for (String line : greeting.lines()) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.startsWith("AUTH ")) {
                all.addAll(List.of(upper.substring("AUTH ".length()).strip().split(" +")));
            }
        }
        return all;
    }

    private static SmtpReply say(InputStream in, OutputStream out, String command)
            throws IOException, ContactException {
        out.write((command + "\r\n").getBytes(US_ASCII));
        out.flush();
        return SmtpReply.read(in);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
