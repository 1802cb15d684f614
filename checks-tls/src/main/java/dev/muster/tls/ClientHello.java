package dev.muster.tls;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * A hello of one version, as that version has it: nothing in it is wrong on purpose.
 *
 * @param protocol the only one on offer, SSLv3 or later
 * @param suites on offer, of those that the version can have
 * @param groups on offer; SSLv3 has none
 */
record ClientHello(Protocol protocol, List<Integer> suites, List<Integer> groups) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int LENGTH = 3;
    private static final int RENEGOTIATION_SCSV = 0x00FF;

    private static final int SERVER_NAME = 0;
    private static final int STATUS_REQUEST = 5;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int PADDING = 21;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int PSK_MODES = 45;
    private static final int KEY_SHARE = 51;

    /** Some balancers take a message of 256 to 511 bytes for one of SSLv2, and hang: RFC 7685. */
    private static final int UNLUCKY = 256;

    private static final int LUCKY = 512;

    /**
     * Everything with a number but MD5, because a server signs by nothing else than what is offered: ECDSA, EdDSA, PSS, RSA,
     * ML-DSA, SM2, ECDSA on Brainpool's curves, then DSA, SHA-224 and SHA-1.
     */
    private static final List<Integer> SIGNATURES = List.of(
            0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401, 0x0501,
            0x0601, 0x0904, 0x0905, 0x0906, 0x0708, 0x081A, 0x081B, 0x081C, 0x0402, 0x0502, 0x0602, 0x0303, 0x0301,
            0x0302, 0x0203, 0x0201, 0x0202);

    /** Copies. */
    ClientHello {
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
    }

    /** {@return a hello with all groups that the version may have} */
    static ClientHello of(Protocol protocol, List<Integer> suites) {
        return new ClientHello(protocol, suites, protocol == Protocol.TLS13 ? Groups.TLS13 : Groups.CURVES_AND_FIELDS);
    }

    /** {@return the same with these groups} */
    ClientHello groups(List<Integer> others) {
        return new ClientHello(protocol, suites, others);
    }

    /** {@return what is sent to this host, in one record} */
    byte[] bytes(String host) {
        Writer body = new Writer();
        body.number(2, Math.min(protocol.code(), Protocol.TLS12.code()));
        body.bytes(random(RANDOM_BYTES));
        body.vector(1, protocol == Protocol.TLS13 ? random(RANDOM_BYTES) : new byte[0]);
        body.vector(2, offered());
        body.vector(1, compressions());
        if (protocol != Protocol.SSL3) {
            body.vector(2, padded(extensions(host), body.size()));
        }
        Writer message = new Writer().number(1, CLIENT_HELLO).vector(LENGTH, body);
        return new Writer()
                .number(1, HANDSHAKE)
                .number(2, Math.min(protocol.code(), Protocol.TLS10.code()))
                .vector(2, message)
                .bytes();
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private Writer offered() {
        Writer writer = new Writer().numbers(suites);
        return protocol == Protocol.TLS13 ? writer : writer.number(2, RENEGOTIATION_SCSV);
    }

    /** DEFLATE beside none, to see whether it is taken; TLS 1.3 must not have it. */
    private Writer compressions() {
        Writer writer = new Writer();
        return protocol == Protocol.TLS13
                ? writer.number(1, 0)
                : writer.number(1, ServerHello.DEFLATE).number(1, 0);
    }

    private Writer extensions(String host) {
        Writer all = new Writer();
        ServerName.of(host).ifPresent(name -> extension(all, SERVER_NAME, name(name)));
        extension(all, SUPPORTED_GROUPS, new Writer().vector(2, new Writer().numbers(groups)));
        if (protocol.compareTo(Protocol.TLS12) >= 0) {
            extension(all, SIGNATURE_ALGORITHMS, new Writer().vector(2, new Writer().numbers(SIGNATURES)));
        }
        if (protocol == Protocol.TLS13) {
            extension(all, PSK_MODES, new Writer().vector(1, new Writer().number(1, 1)));
            extension(all, KEY_SHARE, new Writer().vector(2, new Writer()));
            extension(all, SUPPORTED_VERSIONS, new Writer().vector(1, new Writer().number(2, protocol.code())));
        } else {
            extension(all, ServerHello.EXTENDED_MASTER_SECRET, new Writer());
            extension(
                    all, STATUS_REQUEST, new Writer().number(1, 1).number(2, 0).number(2, 0));
            extension(all, POINT_FORMATS, new Writer().vector(1, new byte[] {0, 1, 2}));
        }
        return all;
    }

    private static Writer name(String name) {
        Writer entry = new Writer().number(1, 0).vector(2, name.getBytes(StandardCharsets.US_ASCII));
        return new Writer().vector(2, entry);
    }

    private static void extension(Writer all, int type, Writer body) {
        all.number(2, type).vector(2, body);
    }

    private static Writer padded(Writer extensions, int before) {
        int header = LENGTH + 1;
        int size = header + before + 2 + extensions.size();
        if (size >= UNLUCKY && size < LUCKY) {
            extension(extensions, PADDING, new Writer().bytes(new byte[Math.max(1, LUCKY - size - header)]));
        }
        return extensions;
    }
}
