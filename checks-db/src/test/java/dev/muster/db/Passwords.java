package dev.muster.db;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords for the accounts of the tests. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
