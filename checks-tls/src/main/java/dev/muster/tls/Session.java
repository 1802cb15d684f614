package dev.muster.tls;

import java.util.List;
import java.util.Optional;

/**
 * What one whole handshake agreed on.
 *
 * @param protocol chosen
 * @param suite chosen
 * @param alpn the application protocol chosen, if one was
 */
record Session(Protocol protocol, int suite, Optional<String> alpn) {
    /** Throws IllegalArgumentException where no look can have seen that. */
    Session {
        Plausible.codes(List.of(suite));
    }
}
