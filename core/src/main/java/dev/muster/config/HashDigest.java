package dev.muster.config;

import java.util.Locale;
import java.util.Optional;

/**
 * The digest inside a password hash, with the rounds that PBKDF2 needs over it: what OWASP's Password Storage Cheat
 * Sheet asks today, and what it asked in 2021. SHA-224 and SHA-384, which it does not list, are held to the figures of
 * the digests whose compression function they share.
 */
enum HashDigest {
    SHA1("SHA-1", 1_400_000, 720_000),
    SHA224("SHA-224", 600_000, 310_000),
    SHA256("SHA-256", 600_000, 310_000),
    SHA384("SHA-384", 220_000, 120_000),
    SHA512("SHA-512", 220_000, 120_000);

    private final String title;
    private final long rounds;
    private final long datedRounds;

    HashDigest(String title, long rounds, long datedRounds) {
        this.title = title;
        this.rounds = rounds;
        this.datedRounds = datedRounds;
    }

    /** {@return the digest of this name, however it is written} */
    static Optional<HashDigest> find(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
        for (HashDigest digest : values()) {
            if (digest.name().equals(plain) || ("HMAC" + digest.name()).equals(plain)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    /** {@return the standard's name} */
    String title() {
        return title;
    }

    /** {@return the name in lower case without a dash} */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the rounds asked today} */
    long rounds() {
        return rounds;
    }

    /** {@return the rounds asked in 2021} */
    long datedRounds() {
        return datedRounds;
    }
}
