package dev.muster.tls;

/** What encrypts the data, as suites spell it. */
enum Bulk {
    NULL(0, 0),
    RC4_40(40, 0),
    RC4_56(56, 0),
    RC4_128(128, 0),
    RC2_CBC_40(40, 64),
    RC2_CBC_56(56, 64),
    RC2_CBC(128, 64),
    DES40(40, 64),
    DES_CBC_40(40, 64),
    DES(56, 64),
    /** Meeting in the middle costs a third of its 168 bits. */
    TRIPLE_DES(112, 64),
    IDEA(128, 64),
    /** Skipjack. */
    FORTEZZA(80, 64),
    AES_128(128, 128),
    AES_256(256, 128),
    CAMELLIA_128(128, 128),
    CAMELLIA_256(256, 128),
    ARIA_128(128, 128),
    ARIA_256(256, 128),
    SEED(128, 128),
    SM4(128, 128),
    CHACHA20(256, 0),
    KUZNYECHIK(256, 128),
    MAGMA(256, 64),
    GOST_28147(256, 64),
    AEGIS_256(256, 128),
    AEGIS_128L(128, 128),
    UNKNOWN(0, 0);

    private final int bits;
    private final int block;

    Bulk(int bits, int block) {
        this.bits = bits;
        this.block = block;
    }

    /** {@return how many bits somebody has to guess} */
    int bits() {
        return bits;
    }

    /** {@return bits of a block; 0 for what encrypts a stream} */
    int block() {
        return block;
    }

    boolean isDes() {
        return this == DES || this == DES40 || this == DES_CBC_40;
    }

    boolean isRc2() {
        return this == RC2_CBC || this == RC2_CBC_40 || this == RC2_CBC_56;
    }

    boolean isRc4() {
        return this == RC4_128 || this == RC4_40 || this == RC4_56;
    }

    /** {@return what a suite's name spells here: the longest that fits} */
    static Bulk of(String spelled) {
        Bulk best = UNKNOWN;
        for (Bulk one : values()) {
            boolean longer =
                    best == UNKNOWN || one.spelling().length() > best.spelling().length();
            if (one != UNKNOWN && longer && begins(spelled, one.spelling())) {
                best = one;
            }
        }
        return best;
    }

    /** An underscore or the end follows: SHA256 is no SHA. */
    private static boolean begins(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length() || text.charAt(word.length()) == '_');
    }

    private String spelling() {
        if (this == TRIPLE_DES) {
            return "3DES_EDE";
        }
        return this == GOST_28147 ? "28147" : name();
    }
}
