package dev.muster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A value that must not be seen: it prints as a mask, wherever it is printed. Immutable.
 *
 * <p>Equality takes the same time wherever two values of one length differ. Not serializable.
 */
public final class Secret {
    /** What a secret prints as. */
    public static final String MASK = "******";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** {@return a secret of this value} */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value"));
    }

    /** {@return the value itself; hand it to the one who needs it and to nobody else} */
    public String reveal() {
        return value;
    }

    /** {@return how many characters the value has} */
    public int length() {
        return value.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    /** {@return the same for all secrets, so that a hash tells nothing} */
    @Override
    public int hashCode() {
        return 1;
    }

    /** {@return the mask} */
    @Override
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
