package dev.muster.config;

/**
 * What the owner of a secret meant it to be, and how many estimated bits that kind needs.
 *
 * <p>A random key is meant to have 128 bits; 122 of a version 4 UUID are enough. The estimate may explain some of them
 * away by chance, hence the slack of {@link #RANDOM_BITS}. People's inventions get no slack: their estimates are
 * generous already.
 */
enum Kind {
    EMPTY("nothing", 1),
    TEMPLATE("an unfilled template", 1),
    UUID("a UUID", Kind.UUID_BITS),
    DIGITS("a number", Kind.NARROW_BITS),
    HEX("hexadecimal", Kind.NARROW_BITS),
    BASE64("base64", Kind.RANDOM_BITS),
    RANDOM("random text", Kind.RANDOM_BITS),
    PASSPHRASE("a passphrase", 64),
    PHRASE("a human phrase", 128),
    PASSWORD("a human password", 128);

    /** The least estimate for a generated key: 120 bits meant, less what chance explains once in a million. */
    static final double RANDOM_BITS = 100;

    /** Texts of few different characters have just their 128 bits in 32 of them, and show more patterns by chance. */
    static final double NARROW_BITS = 90;

    /** Less still: six bits of a UUID are fixed, and chance explains some more. */
    static final double UUID_BITS = 84;

    private final String description;
    private final double needed;

    Kind(String description, double needed) {
        this.description = description;
        this.needed = needed;
    }

    /** {@return the kind in words} */
    String description() {
        return description;
    }

    /** {@return whether a generator made it, so that its alphabet and length say how much was meant} */
    boolean generated() {
        return compareTo(UUID) >= 0 && compareTo(RANDOM) <= 0;
    }

    /** {@return how many estimated bits are enough} */
    double needed() {
        return needed;
    }
}
