package dev.muster.tls;

import java.util.List;

/**
 * Whether the application would trust a chain, judged against the store that it uses.
 *
 * @param end where the path from the leaf ends
 * @param path from the leaf as far as it was found, the anchor included where it ends in one
 * @param publicRoot whether it ends in an anchor of the JDK's own store: then the rules of the public web apply
 * @param leafTrusted whether the leaf itself is in the application's store
 * @param detail one line for people: whose certificate is missing, or why it was refused
 */
record Trust(End end, List<X509> path, boolean publicRoot, boolean leafTrusted, String detail) {
    /** Where a path can end. */
    enum End {
        /** In an anchor of the application's store, and valid in all but its dates. */
        TRUSTED,
        /** In a self-signed certificate that is not in the store. */
        UNKNOWN_ROOT,
        /** At an issuer that was neither sent nor is in the store. */
        INCOMPLETE,
        /** In an anchor, but RFC 5280's validation refuses the path. */
        REFUSED
    }

    /** Copies; throws IllegalArgumentException where no look can have seen that. */
    Trust {
        Plausible.chain(path);
        path = List.copyOf(path);
    }
}
