package dev.muster.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** The way from PostgreSQL's protocol to TLS: SSLRequest, which is answered by one byte. */
final class Postgres {
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 0x04, (byte) 0xD2, 0x16, 0x2F};
    private static final int SHOWN = 100;

    private Postgres() {}

    static void upgrade(Socket socket) throws IOException, ContactException {
        socket.getOutputStream().write(SSL_REQUEST);
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        int answer = in.read();
        switch (answer) {
            case 'S' -> refuseMore(in);
            case 'N' ->
                throw new ContactException(
                        Contact.Kind.UPGRADE_REFUSED, "the PostgreSQL server answers SSLRequest with N: ssl is off");
            case 'E' ->
                throw new ContactException(
                        Contact.Kind.UPGRADE_REFUSED,
                        "the PostgreSQL server answers SSLRequest with an error: " + said(answer, in));
            case -1 ->
                throw new ContactException(
                        Contact.Kind.REFUSED, "the connection was closed without an answer to PostgreSQL's SSLRequest");
            default ->
                throw new ContactException(
                        Contact.Kind.UPGRADE_FAILED,
                        "it does not speak PostgreSQL's protocol: it said " + said(answer, in));
        }
    }

    /** What stands behind the answer was not protected and would be taken for protected: nobody should go on here. */
    private static void refuseMore(InputStream in) throws IOException, ContactException {
        if (in.available() > 0) {
            throw new ContactException(
                    Contact.Kind.UPGRADE_FAILED, "the PostgreSQL server sends more behind its answer to SSLRequest");
        }
    }

    /** As much as has come already. */
    private static String said(int first, InputStream in) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.write(first);
        said.writeBytes(in.readNBytes(Math.min(in.available(), SHOWN)));
        return Excerpt.of(said.toByteArray());
    }
}
