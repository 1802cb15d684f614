package dev.muster.tls;

import java.math.BigInteger;
import java.util.OptionalInt;

/** How a suite below TLS 1.3 agrees on keys, as far as its ServerKeyExchange shows parameters. */
enum KeyParameters {
    /** On a curve. */
    ECDHE,
    /** In a finite field. */
    DHE,
    /** By other means, or by parameters of the certificate. */
    OTHER;

    /** Stand for parameters that are spelled out instead of named, in IANA's registry. */
    static final int EXPLICIT_PRIME = 0xFF01;

    static final int EXPLICIT_CHAR2 = 0xFF02;

    private static final int NAMED_CURVE = 3;

    static KeyParameters of(int suite) {
        String name = Suites.of(suite).name();
        if (name.startsWith("TLS_ECDHE_") || name.startsWith("TLS_ECDH_anon_")) {
            return ECDHE;
        }
        return name.startsWith("TLS_DHE_") || name.startsWith("TLS_DH_anon_") ? DHE : OTHER;
    }

    /** {@return the number of the curve that this ServerKeyExchange names; empty if it names none} */
    static OptionalInt curve(int suite, byte[] body) {
        try {
            Cursor cursor = parameters(suite, body);
            int type = of(suite) == ECDHE ? cursor.number(1) : 0;
            return switch (type) {
                case 1 -> OptionalInt.of(EXPLICIT_PRIME);
                case 2 -> OptionalInt.of(EXPLICIT_CHAR2);
                case NAMED_CURVE -> OptionalInt.of(cursor.number(2));
                default -> OptionalInt.empty();
            };
        } catch (MalformedException e) {
            return OptionalInt.empty();
        }
    }

    /** {@return how many bits the prime of this ServerKeyExchange has; empty if it has none} */
    static OptionalInt bits(int suite, byte[] body) {
        try {
            Cursor cursor = parameters(suite, body);
            return of(suite) == DHE
                    ? OptionalInt.of(new BigInteger(1, cursor.vector(2)).bitLength())
                    : OptionalInt.empty();
        } catch (MalformedException e) {
            return OptionalInt.empty();
        }
    }

    private static Cursor parameters(int suite, byte[] body) throws MalformedException {
        Cursor cursor = new Cursor(body);
        if (Suites.of(suite).name().contains("_PSK_")) {
            cursor.vector(2);
        }
        return cursor;
    }
}
