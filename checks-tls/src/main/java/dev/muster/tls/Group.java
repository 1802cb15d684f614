package dev.muster.tls;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group in which keys are agreed on, of IANA's registry of supported groups.
 *
 * @param code of that registry
 * @param name there
 * @param bits of the curve or of the prime; of the classic half of a hybrid
 * @param kind of group
 */
record Group(int code, String name, int bits, Kind kind) {
    /** What a group can be. */
    enum Kind {
        /** A curve. */
        EC,
        /** Of RFC 7919. */
        FINITE_FIELD,
        /** A classic group and ML-KEM: safe as long as either is. */
        HYBRID,
        /** ML-KEM alone. */
        KEM,
        /** A value that RFC 8701 reserves for nonsense: no group at all. */
        GREASE,
        UNKNOWN
    }

    private static final Map<Integer, Group> BY_CODE = new TreeMap<>();

    static {
        names(
                1,
                "sect163k1 sect163r1 sect163r2 sect193r1 sect193r2 sect233k1 sect233r1 sect239k1 sect283k1 sect283r1"
                        + " sect409k1 sect409r1 sect571k1 sect571r1 secp160k1 secp160r1 secp160r2 secp192k1 secp192r1"
                        + " secp224k1 secp224r1 secp256k1 secp256r1 secp384r1 secp521r1 brainpoolP256r1 brainpoolP384r1"
                        + " brainpoolP512r1");
        // The field has 255 bits; everybody ranks it with curves of 256.
        add(29, "x25519", 256, Kind.EC);
        add(30, "x448", 448, Kind.EC);
        names(
                31,
                "brainpoolP256r1tls13 brainpoolP384r1tls13 brainpoolP512r1tls13 GC256A GC256B GC256C GC256D GC512A"
                        + " GC512B GC512C");
        add(41, "curveSM2", 256, Kind.EC);
        add(256, "ffdhe2048", 2048, Kind.FINITE_FIELD);
        add(257, "ffdhe3072", 3072, Kind.FINITE_FIELD);
        add(258, "ffdhe4096", 4096, Kind.FINITE_FIELD);
        add(259, "ffdhe6144", 6144, Kind.FINITE_FIELD);
        add(260, "ffdhe8192", 8192, Kind.FINITE_FIELD);
        add(512, "MLKEM512", 512, Kind.KEM);
        add(513, "MLKEM768", 768, Kind.KEM);
        add(514, "MLKEM1024", 1024, Kind.KEM);
        add(4587, "SecP256r1MLKEM768", 256, Kind.HYBRID);
        add(4588, "X25519MLKEM768", 256, Kind.HYBRID);
        add(4589, "SecP384r1MLKEM1024", 384, Kind.HYBRID);
        add(4590, "curveSM2MLKEM768", 256, Kind.HYBRID);
    }

    /** {@return the group of this number; one that nobody has named is called by it} */
    static Group of(int code) {
        if (grease(code)) {
            return new Group(code, hex(code), 0, Kind.GREASE);
        }
        Group known = BY_CODE.get(code);
        return known != null ? known : new Group(code, hex(code), 0, Kind.UNKNOWN);
    }

    /** {@return the group of this name in any case, or one that is unknown} */
    static Group named(String name) {
        for (Group one : BY_CODE.values()) {
            if (one.name.equalsIgnoreCase(name)) {
                return one;
            }
        }
        return new Group(-1, name, 0, Kind.UNKNOWN);
    }

    /** {@return whether a computer of the future cannot undo it, as far as is known} */
    boolean postQuantum() {
        return kind == Kind.HYBRID || kind == Kind.KEM;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }

    /** RFC 8701: both bytes alike, each ending in A. */
    private static boolean grease(int code) {
        return (code & 0x0F0F) == 0x0A0A && (code >> 8) == (code & 0xFF);
    }

    /** The number in a curve's name is its size. */
    private static void names(int first, String names) {
        int code = first;
        for (String name : names.split(" ", -1)) {
            add(code++, name, size(name), Kind.EC);
        }
    }

    private static int size(String name) {
        int start = 0;
        while (!Character.isDigit(name.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return Integer.parseInt(name.substring(start, end));
    }

    private static void add(int code, String name, int bits, Kind kind) {
        BY_CODE.put(code, new Group(code, name, bits, kind));
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "0x%04X", code);
    }
}
