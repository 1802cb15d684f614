package dev.muster.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** What servers answer, right and wrong, as bytes. */
final class Answers {
    static final int HANDSHAKE_FAILURE = 40;
    static final int PROTOCOL_VERSION = 70;
    static final int UNRECOGNIZED_NAME = 112;

    private Answers() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] record(int type, byte[]... payload) {
        return new Writer()
                .number(1, type)
                .number(2, 0x0303)
                .vector(2, join(payload))
                .bytes();
    }

    /** {@return these messages in one record} */
    static byte[] handshake(byte[]... messages) {
        return record(Records.HANDSHAKE, messages);
    }

    /** {@return these messages in records of so many bytes} */
    static byte[] cut(int size, byte[]... messages) {
        byte[] all = join(messages);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < all.length; from += size) {
            out.writeBytes(handshake(Arrays.copyOfRange(all, from, Math.min(all.length, from + size))));
        }
        return out.toByteArray();
    }

    static byte[] fatal(int description) {
        return record(Records.ALERT, new byte[] {2, (byte) description});
    }

    static byte[] warning(int description) {
        return record(Records.ALERT, new byte[] {1, (byte) description});
    }

    static byte[] message(int type, byte[] body) {
        return new Writer().number(1, type).vector(3, body).bytes();
    }

    /** {@return a ServerHello with renegotiation_info and extended_master_secret} */
    static byte[] hello(Protocol protocol, int suite) {
        return hello(
                protocol,
                suite,
                0,
                new Writer().number(2, 0xFF01).vector(2, new byte[] {0}).bytes(),
                new Writer().number(2, 23).vector(2, new byte[0]).bytes());
    }

    /** {@return a ServerHello with these extensions; without the vector if there are none} */
    static byte[] hello(Protocol protocol, int suite, int compression, byte[]... extensions) {
        Writer body = new Writer()
                .number(2, protocol.code())
                .bytes(new byte[32])
                .vector(1, new byte[32])
                .number(2, suite)
                .number(1, compression);
        if (extensions.length > 0) {
            body.vector(2, join(extensions));
        }
        return message(2, body.bytes());
    }

    /** {@return a HelloRetryRequest for this group} */
    static byte[] retry(int suite, int group) {
        return hello(
                Protocol.TLS12,
                suite,
                0,
                new Writer().number(2, 43).vector(2, new byte[] {3, 4}).bytes(),
                new Writer()
                        .number(2, 51)
                        .vector(2, new Writer().number(2, group))
                        .bytes());
    }

    static byte[] certificates(List<byte[]> chain) {
        Writer list = new Writer();
        chain.forEach(one -> list.vector(3, one));
        return message(11, new Writer().vector(3, list).bytes());
    }

    static byte[] status(byte[] staple) {
        return message(22, new Writer().number(1, 1).vector(3, staple).bytes());
    }

    static byte[] curve(int group) {
        return message(
                12,
                new Writer()
                        .number(1, 3)
                        .number(2, group)
                        .vector(1, new byte[65])
                        .vector(2, new byte[70])
                        .bytes());
    }

    static byte[] field(int bits) {
        byte[] prime = new byte[bits / 8];
        Arrays.fill(prime, (byte) 0xff);
        return message(
                12,
                new Writer()
                        .vector(2, prime)
                        .vector(2, new byte[] {2})
                        .vector(2, prime)
                        .bytes());
    }

    static byte[] done() {
        return message(14, new byte[0]);
    }

    /** {@return a whole answer of TLS 1.2 or below, without key exchange} */
    static byte[] plain(Protocol protocol, int suite) {
        return handshake(hello(protocol, suite), certificates(List.of()), done());
    }
}
