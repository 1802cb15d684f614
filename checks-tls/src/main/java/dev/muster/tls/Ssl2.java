package dev.muster.tls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hello of SSLv2 and the answer to it, which have nothing in common with those of later versions. */
final class Ssl2 {
    /** Its kinds of cipher take three bytes; RC4, RC2, IDEA, DES and 3DES, two of them for export. */
    private static final List<Integer> KINDS =
            List.of(0x010080, 0x020080, 0x030080, 0x040080, 0x050080, 0x060040, 0x0700C0, 0x080080);

    private static final int KIND = 3;
    private static final int CHALLENGE = 16;
    private static final int LONG = 0x8000;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 4;

    private Ssl2() {}

    static byte[] hello() {
        Writer kinds = new Writer();
        KINDS.forEach(kind -> kinds.number(KIND, kind));
        Writer body = new Writer()
                .number(1, CLIENT_HELLO)
                .number(2, Protocol.SSL2.code())
                .number(2, kinds.size())
                .number(2, 0)
                .number(2, CHALLENGE)
                .bytes(kinds.bytes())
                .bytes(ClientHello.random(CHALLENGE));
        return new Writer().number(2, LONG | body.size()).bytes(body.bytes()).bytes();
    }

    /** {@return the kinds of cipher that its hello names; empty if what comes is no hello of SSLv2} */
    static Optional<List<Integer>> read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(2);
        if (header.length < 2 || header[0] >= 0) {
            return Optional.empty();
        }
        try {
            return kinds(new Cursor(in.readNBytes(new Cursor(header).number(2) - LONG)));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Integer>> kinds(Cursor cursor) throws MalformedException {
        boolean hello = cursor.number(1) == SERVER_HELLO;
        cursor.bytes(2);
        if (!hello || cursor.number(2) != Protocol.SSL2.code()) {
            return Optional.empty();
        }
        int certificate = cursor.number(2);
        int length = cursor.number(2);
        cursor.number(2);
        cursor.bytes(certificate);
        Cursor kinds = new Cursor(cursor.bytes(length));
        List<Integer> named = new ArrayList<>();
        while (kinds.left() >= KIND) {
            named.add(kinds.number(KIND));
        }
        return Optional.of(named);
    }
}
