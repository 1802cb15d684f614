package dev.muster.tls;

import java.util.List;
import java.util.Optional;

/**
 * What hellos in clear text showed of an endpoint.
 *
 * @param contact what came of the first of them
 * @param offer everything on offer; not seen if no TLS came about
 * @param chain the certificates as they were sent, leaf first; not seen if they are sent encrypted alone
 * @param staple what was stapled to them, as it came; empty if nothing was, or no chain was seen
 * @param fingerprint of the best ServerHello, as {@link Enumerator#fingerprint} gives it; empty if there was none
 */
record Enumeration(
        Contact contact, Seen<Offer> offer, Seen<List<X509>> chain, Optional<byte[]> staple, String fingerprint) {}
