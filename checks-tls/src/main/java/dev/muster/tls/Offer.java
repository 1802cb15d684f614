package dev.muster.tls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an endpoint offers, as hellos show it.
 *
 * @param versions what is offered of each; one that is not a key was not asked for
 * @param groups of TLS 1.3, as numbers of IANA's registry in the server's order; empty list if 1.3 is not offered
 * @param curves of ECDHE below TLS 1.3, likewise; empty list if none of its suites is offered
 * @param dh sizes of DHE's groups below TLS 1.3
 * @param old what the hello of TLS 1.2 or the best below agrees to; empty if only TLS 1.3 is offered
 * @param serverOrder whether the server chooses by its own order and not by the client's
 * @param connections that this took
 */
record Offer(
        Map<Protocol, VersionOffer> versions,
        Seen<List<Integer>> groups,
        Seen<List<Integer>> curves,
        Seen<DhSize> dh,
        Seen<Optional<OldHello>> old,
        Seen<Boolean> serverOrder,
        int connections) {
    /** Copies; throws IllegalArgumentException where no look can have seen that. */
    Offer {
        groups.value().ifPresent(Plausible::codes);
        curves.value().ifPresent(Plausible::codes);
        Plausible.number("connections", connections, Integer.MAX_VALUE);
        versions = versions.isEmpty() ? Map.of() : new EnumMap<>(versions);
    }

    /** {@return what is offered of this version} */
    VersionOffer of(Protocol protocol) {
        return versions.getOrDefault(protocol, VersionOffer.unknown("nobody asked for " + protocol));
    }
}
