package dev.muster.tls;

/**
 * What a server made of a context offers, unless it is told otherwise.
 *
 * @param offer as an endpoint's would be; a context tells no sizes, no hellos, and its groups from Java 20 on
 */
record ContextFacts(Seen<Offer> offer) {}
