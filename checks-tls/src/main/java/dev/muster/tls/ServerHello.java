package dev.muster.tls;

import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ServerHello, or the HelloRetryRequest that TLS 1.3 sends in its shape.
 *
 * @param version as it stands on the wire, that of the extension supported_versions if it is there
 * @param suite chosen
 * @param compression chosen
 * @param group of key_share, if that is there
 * @param extensions types of all, in ascending order
 */
record ServerHello(int version, int suite, int compression, OptionalInt group, Collection<Integer> extensions) {
    static final int EXTENDED_MASTER_SECRET = 23;
    static final int RENEGOTIATION_INFO = 0xFF01;
    static final int DEFLATE = 1;

    private static final int SUPPORTED_VERSIONS = 43;
    private static final int KEY_SHARE = 51;
    private static final int RANDOM = 32;
    private static final int LONGEST_SESSION = 32;
    private static final byte[] NONE = {};

    /** Makes it unchangeable. */
    ServerHello {
        extensions = Collections.unmodifiableCollection(extensions);
    }

    /**
     * {@return the hello of this message}
     *
     * @throws MalformedException if it is none
     */
    static ServerHello read(Cursor cursor) throws MalformedException {
        int legacy = cursor.number(2);
        cursor.bytes(RANDOM);
        if (cursor.vector(1).length > LONGEST_SESSION) {
            throw new MalformedException("a ServerHello with a session id of more than " + LONGEST_SESSION + " bytes");
        }
        int suite = cursor.number(2);
        int compression = cursor.number(1);
        SortedMap<Integer, byte[]> extensions = cursor.left() > 0 ? extensions(cursor.vector(2)) : new TreeMap<>();
        cursor.end();
        byte[] version = extensions.getOrDefault(SUPPORTED_VERSIONS, NONE);
        byte[] share = extensions.getOrDefault(KEY_SHARE, NONE);
        return new ServerHello(
                version.length == 0 ? legacy : new Cursor(version).number(2),
                suite,
                compression,
                share.length == 0 ? OptionalInt.empty() : OptionalInt.of(new Cursor(share).number(2)),
                extensions.keySet());
    }

    private static SortedMap<Integer, byte[]> extensions(byte[] all) throws MalformedException {
        SortedMap<Integer, byte[]> extensions = new TreeMap<>();
        Cursor cursor = new Cursor(all);
        while (cursor.left() > 0) {
            extensions.put(cursor.number(2), cursor.vector(2));
        }
        return extensions;
    }

    boolean of(Protocol protocol) {
        return version == protocol.code();
    }

    boolean has(int extension) {
        return extensions.contains(extension);
    }

    /** {@return what stays the same as long as the server's configuration does, short} */
    String fingerprint() {
        String text = version + "," + suite + "," + compression + "," + group + "," + extensions;
        return HexFormat.of().toHexDigits(text.hashCode()) + String.format(Locale.ROOT, "-%04x-%04x", version, suite);
    }
}
