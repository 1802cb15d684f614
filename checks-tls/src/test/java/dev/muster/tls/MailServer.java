package dev.muster.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that knows one user, after STARTTLS. */
final class MailServer extends LocalServer {
    static final String USER = "orders";
    static final String PASSWORD = "known to this test alone";

    private final SSLContext context;
    private final String mechanisms;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private MailServer(Credential credential, String mechanisms, String answer) {
        this.context = credential.context();
        this.mechanisms = mechanisms;
        this.answer = answer;
        begin();
    }

    /** {@return one that offers these mechanisms, such as {@code PLAIN LOGIN}, and answers the right password so} */
    static MailServer start(Credential credential, String mechanisms, String answer) {
        return new MailServer(credential, mechanisms, answer);
    }

    /** {@return every line that came over TLS} */
    List<String> heard() {
        return heard;
    }

    @Override
    void serve(Socket plain) throws IOException {
        upgrade(Upgrade.SMTP, plain);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, "client", plain.getPort(), true)) {
            socket.setUseClientMode(false);
            for (String line = hear(socket); !line.isEmpty() && !line.equals("QUIT"); line = hear(socket)) {
                say(socket, reply(line, socket) + "\r\n");
            }
        }
    }

    private String hear(Socket socket) throws IOException {
        String line = line(socket);
        heard.add(line);
        return line;
    }

    private String reply(String line, Socket socket) throws IOException {
        if (line.startsWith("EHLO ")) {
            return mechanisms.isEmpty() ? "250 mail.test" : "250-mail.test\r\n250 AUTH " + mechanisms;
        }
        if (line.startsWith("AUTH PLAIN ")) {
            return judged(decoded(line.substring("AUTH PLAIN ".length())).equals("\0" + USER + "\0" + PASSWORD));
        }
        if (line.equals("AUTH LOGIN")) {
            say(socket, "334 VXNlcm5hbWU6\r\n");
            boolean user = decoded(hear(socket)).equals(USER);
            say(socket, "334 UGFzc3dvcmQ6\r\n");
            return judged(decoded(hear(socket)).equals(PASSWORD) && user);
        }
        return "502 what?";
    }

    private String judged(boolean right) {
        return right ? answer : "535 5.7.8 no";
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
