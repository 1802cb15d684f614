package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Secret;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A token that opens the details (RFC 6750, section 2.1), kept as its digest. Comparing digests takes the same time
 * whatever was sent, and tells nothing of the token's length.
 */
final class BearerToken {
    /** Fewer characters can be guessed: 16 random ones of base64 are 96 bits. */
    static final int SHORTEST = 16;

    /** Longest that is looked at; a server's limit on header lines is not much more. */
    static final int LONGEST = 4_096;

    private static final Pattern TOKEN68 = Pattern.compile("[A-Za-z0-9._~+/-]+=*+");
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    private BearerToken(byte[] digest) {
        this.digest = digest;
    }

    static BearerToken of(Secret secret) {
        if (secret.length() < SHORTEST || secret.length() > LONGEST) {
            throw new IllegalArgumentException("the health token has " + secret.length() + " characters, it needs "
                    + SHORTEST + " to " + LONGEST + ": use the output of: openssl rand -base64 32");
        }
        if (!TOKEN68.matcher(secret.reveal()).matches()) {
            throw new IllegalArgumentException("the health token has characters that an Authorization header cannot"
                    + " carry: use letters, digits and -._~+/ with = at the end only");
        }
        return new BearerToken(digestOf(secret.reveal()));
    }

    /** {@return whether a header's value is of this token} */
    boolean isIn(String authorization) {
        return authorization.length() <= SCHEME.length() + LONGEST
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest,
                        digestOf(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] digestOf(String text) {
        return Sha256.of(text.getBytes(UTF_8));
    }
}
