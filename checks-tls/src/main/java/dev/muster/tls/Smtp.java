package dev.muster.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The way from SMTP to TLS: banner, EHLO, STARTTLS (RFC 5321 and 3207). Sends nothing between STARTTLS and TLS. */
final class Smtp {
    private static final int READY = 220;
    private static final int DONE = 250;
    private static final int UNKNOWN_COMMAND = 500;
    private static final int NOT_IMPLEMENTED = 502;

    private final InputStream in;
    private final OutputStream out;

    private Smtp(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void upgrade(Socket socket, InetAddress self) throws IOException, ContactException {
        upgrade(socket.getInputStream(), socket.getOutputStream(), self);
    }

    static void upgrade(InputStream in, OutputStream out, InetAddress self) throws IOException, ContactException {
        new Smtp(new BufferedInputStream(in), out).upgrade(literal(self));
    }

    private void upgrade(String self) throws IOException, ContactException {
        SmtpReply banner = SmtpReply.read(in);
        if (banner.code() != READY) {
            throw turnedAway(banner);
        }
        SmtpReply greeting = say("EHLO " + self);
        boolean old = greeting.code() == UNKNOWN_COMMAND || greeting.code() == NOT_IMPLEMENTED;
        if (greeting.code() != DONE && !old) {
            throw turnedAway(greeting);
        }
        if (!greeting.offers("STARTTLS")) {
            throw new ContactException(
                    Contact.Kind.UPGRADE_REFUSED,
                    old ? "the SMTP server knows no EHLO: " + greeting : "the SMTP server does not offer STARTTLS");
        }
        SmtpReply ready = say("STARTTLS");
        if (ready.code() != READY) {
            throw new ContactException(
                    Contact.Kind.UPGRADE_REFUSED, "the SMTP server offers STARTTLS but answers it with " + ready);
        }
        refuseMore();
    }

    /** What stands behind the answer was not protected and would be taken for protected: nobody should go on here. */
    private void refuseMore() throws IOException, ContactException {
        if (in.available() > 0) {
            throw new ContactException(
                    Contact.Kind.UPGRADE_FAILED, "the SMTP server sends more behind its answer to STARTTLS");
        }
    }

    private SmtpReply say(String command) throws IOException, ContactException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return SmtpReply.read(in);
    }

    /** It speaks SMTP, but not with us now: what it offers to others nobody has seen. */
    private static ContactException turnedAway(SmtpReply reply) {
        return new ContactException(Contact.Kind.REFUSED, "the SMTP server turned the connection away with " + reply);
    }

    private static String literal(InetAddress self) {
        String address = self.getHostAddress();
        int zone = address.indexOf('%');
        return "[" + (self instanceof Inet6Address ? "IPv6:" : "") + (zone < 0 ? address : address.substring(0, zone))
                + "]";
    }
}
