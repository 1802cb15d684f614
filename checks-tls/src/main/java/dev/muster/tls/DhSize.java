package dev.muster.tls;

import java.util.OptionalInt;

/**
 * How large the groups of finite-field Diffie-Hellman are, in bits.
 *
 * @param withGroups what a client gets that offers the named groups of RFC 7919, or empty if it gets no such suite
 * @param without what a client gets that does not, or empty: some servers keep a weak group for those
 */
record DhSize(OptionalInt withGroups, OptionalInt without) {
    private static final int MOST_BITS = 1 << 20;

    /** Throws IllegalArgumentException where no look can have seen that. */
    DhSize {
        Plausible.number("withGroups", withGroups.orElse(0), MOST_BITS);
        Plausible.number("without", without.orElse(0), MOST_BITS);
    }
}
