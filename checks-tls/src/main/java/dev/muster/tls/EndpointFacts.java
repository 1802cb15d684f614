package dev.muster.tls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one look at an endpoint saw.
 *
 * @param host as the owner named it: a name, or an IP literal without brackets
 * @param port 1 to 65535
 * @param upgrade what had to be said first
 * @param at when this was seen
 * @param wishes what the owner expects
 * @param contact what came of the first contact
 * @param presented the certificates, from a handshake or from a hello in clear text
 * @param session what a whole handshake agreed on
 * @param offer everything on offer
 * @param hsts the first Strict-Transport-Security field of one answer; not seen where nobody speaks HTTP
 * @param configured the certificate on disk; not seen where nobody named it
 * @param login what the mail server says to a login; empty where nobody gave one
 * @param other the certificates for clients of another kind of key; empty where nothing tells that there are any
 */
record EndpointFacts(
        String host,
        int port,
        Upgrade upgrade,
        Instant at,
        Wishes wishes,
        Contact contact,
        Seen<Presented> presented,
        Seen<Session> session,
        Seen<Offer> offer,
        Seen<Optional<String>> hsts,
        Seen<Renewal> configured,
        Optional<Seen<LoginAnswer>> login,
        Optional<Seen<Presented>> other) {
    private static final int MOST_PORT = 65_535;

    /** Throws IllegalArgumentException where no look can have seen that. */
    EndpointFacts {
        Plausible.number("port", port, MOST_PORT);
    }

    /** {@return the certificates that were seen: none, one, or one for each kind of key} */
    List<Presented> shown() {
        return presented.value().isEmpty()
                ? List.of()
                : Stream.concat(presented.value().stream(), other.flatMap(Seen::value).stream())
                        .toList();
    }

    /** {@return the endpoint and the kind of key, such as {@code shop.example:443 (RSA)}} */
    String subject(Presented one) {
        CertKey key = one.leaf().key();
        boolean plain = key.kind() == CertKey.Kind.RSA || key.kind() == CertKey.Kind.EC;
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return name + ":" + port + " (" + (plain ? key.kind().name() : key.name()) + ")";
    }
}
