package dev.muster.tls;

import java.util.Locale;

/**
 * A cipher suite: its number, its name, and what the name says.
 *
 * @param code of IANA's registry, or of whoever took it
 * @param name of IANA's registry, such as {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
 * @param exchange of keys
 * @param authentication of the server
 * @param export whether it was weakened for export, and its key exchange with it
 * @param bulk what encrypts the data
 * @param mode in which it does, such as {@code CBC} or {@code CCM_8}; {@code STREAM} and {@code NONE} are none
 * @param mac what proves that the data is whole, or derives keys; empty where the name leaves it to the standard
 */
record Suite(
        int code,
        String name,
        KeyExchange exchange,
        Authentication authentication,
        boolean export,
        Bulk bulk,
        String mode,
        String mac) {
    /** {@return the suite of this name; of one that says nothing everything is unknown} */
    static Suite of(int code, String name) {
        return SuiteName.read(code, name);
    }

    /** {@return one that nobody has named, called by its number} */
    static Suite unnamed(int code) {
        return of(code, String.format(Locale.ROOT, "0x%04X", code));
    }

    /** {@return whether everything can be said of it} */
    boolean known() {
        return exchange != KeyExchange.UNKNOWN && bulk != Bulk.UNKNOWN;
    }

    /** {@return how many bits somebody has to guess to read the data} */
    int bits() {
        return bulk.bits();
    }

    /** {@return whether anybody on the way can read the data} */
    boolean unencrypted() {
        return bulk == Bulk.NULL;
    }

    /** {@return whether nobody proves who they are} */
    boolean anonymous() {
        return exchange.anonymous();
    }

    /** {@return whether what is recorded today stays unread when the server's key is lost tomorrow} */
    boolean forwardSecret() {
        return exchange.ephemeral() && !anonymous() && !unencrypted();
    }

    /** {@return whether one algorithm encrypts and authenticates, and nothing can be tried against the padding} */
    boolean aead() {
        return switch (mode) {
            case "GCM", "CCM", "CCM_8", "OCB", "POLY1305", "AEGIS", "MGM" -> true;
            default -> false;
        };
    }

    /** {@return whether TLS 1.3 alone has it} */
    boolean tls13() {
        return exchange == KeyExchange.ANY;
    }

    /** {@return whether it can belong to this version: what the standards say, not what servers accept} */
    boolean fits(Protocol protocol) {
        if (tls13() || protocol == Protocol.TLS13) {
            return tls13() && protocol == Protocol.TLS13;
        }
        return known() && protocol.compareTo(first()) >= 0 && protocol.compareTo(last()) <= 0;
    }

    /**
     * AEAD, and a hash of one's choice, came with TLS 1.2; RFC 5487 lets pre-shared keys have the hash before, but for
     * ARIA's.
     */
    private Protocol first() {
        boolean shared = authentication == Authentication.PSK || exchange == KeyExchange.RSA_PSK;
        boolean aria = bulk == Bulk.ARIA_128 || bulk == Bulk.ARIA_256;
        boolean hashes = (mac.equals("SHA256") || mac.equals("SHA384")) && (!shared || aria);
        return aead() || hashes || exchange == KeyExchange.GOST ? Protocol.TLS12 : Protocol.SSL3;
    }

    /** TLS 1.1 dropped export, TLS 1.2 dropped DES and IDEA. */
    private Protocol last() {
        if (export) {
            return Protocol.TLS10;
        }
        return bulk == Bulk.DES || bulk == Bulk.IDEA ? Protocol.TLS11 : Protocol.TLS12;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
