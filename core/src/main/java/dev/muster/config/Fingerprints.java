package dev.muster.config;

import dev.muster.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Fingerprints of a secret in each form in which the same secret may be written: as it is, base64 and hexadecimal. */
final class Fingerprints {
    /** Shorter texts decode to something by accident. */
    private static final int SHORTEST_ENCODED = 8;

    private Fingerprints() {}

    /** {@return the SHA-256 of each form; two secrets that share one are the same secret. Modifiable} */
    static Set<String> of(Secret secret) {
        String text = Wrapping.unquote(secret.reveal());
        Set<String> prints = new HashSet<>();
        if (!text.isEmpty()) {
            prints.add(sha256(text.getBytes(StandardCharsets.UTF_8)));
            base64(text).ifPresent(bytes -> prints.add(sha256(bytes)));
            hex(text).ifPresent(bytes -> prints.add(sha256(bytes)));
        }
        return prints;
    }

    private static Optional<byte[]> base64(String text) {
        if (text.length() < SHORTEST_ENCODED) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> hex(String text) {
        if (text.length() < SHORTEST_ENCODED) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
