package dev.muster.config;

import dev.muster.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A setting that was found, as it was at that moment. Immutable. Prints without its value.
 *
 * <p>Equality is identity: comparing values is for those who hold them.
 */
public final class Setting {
    private final String name;
    private final Secret value;
    private final boolean secret;
    private final Origin origin;
    private final Optional<Instant> modified;
    private final List<Setting> shadowed;

    Setting(String name, Raw raw, boolean secret, List<Setting> shadowed) {
        this.name = name;
        this.value = Secret.of(raw.text());
        this.secret = secret;
        this.origin = raw.origin();
        this.modified = raw.modified();
        this.shadowed = List.copyOf(shadowed);
    }

    /** {@return the name it was asked for by} */
    public String name() {
        return name;
    }

    /** {@return where it was found} */
    public Origin origin() {
        return origin;
    }

    /** {@return whether the value must not be seen: see {@link Settings#secret(String...)}} */
    public boolean isSecret() {
        return secret;
    }

    /**
     * {@return the value, or {@link Secret#MASK} where it is secret}
     *
     * <p>Raw: it may hold control characters. Outcomes escape what they are given.
     */
    public String text() {
        return secret ? Secret.MASK : value.reveal();
    }

    /** {@return the value, secret or not, in a type that does not print} */
    public Secret secret() {
        return value;
    }

    /** {@return when the file that holds it was last written; empty where it comes from no file} */
    public Optional<Instant> modified() {
        return modified;
    }

    /** {@return the settings of this name in later sources, which this one hides; usually none} */
    public List<Setting> shadowed() {
        return shadowed;
    }

    /** {@return the name and the place, never the value} */
    @Override
    public String toString() {
        return Shown.line(name + " (" + origin + ")");
    }
}
