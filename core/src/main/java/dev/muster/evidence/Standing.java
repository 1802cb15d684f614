package dev.muster.evidence;

import java.util.Locale;

/** How a box is answered, the worst first. */
public enum Standing {
    /** Somebody ticked or attested it while its rule fails. */
    CONTRADICTED,
    /** Its rule fails. */
    FAILS,
    /** What was stated holds no longer. */
    STALE,
    /** It could not be seen. */
    INCONCLUSIVE,
    /** Nobody answers. */
    OPEN,
    /** Somebody states it, and that still holds. */
    ATTESTED,
    /** Its rules pass. */
    PASSES,
    /** It does not apply here. */
    NOT_APPLICABLE;

    /** {@return whether the box is answered, be it badly} */
    public boolean answered() {
        return this != STALE && this != INCONCLUSIVE && this != OPEN;
    }

    /** {@return whether nobody has to do anything about it} */
    public boolean good() {
        return compareTo(OPEN) > 0;
    }

    /** {@return the word for it in texts, such as {@code not applicable}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Standing worst(Standing a, Standing b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
