package dev.muster.tls;

/**
 * What the ServerHello of TLS 1.2, or of the best older version on offer, agrees to.
 *
 * @param protocol of that hello
 * @param renegotiationInfo whether it has RFC 5746's renegotiation_info
 * @param compression whether DEFLATE was chosen when it was offered
 * @param extendedMasterSecret whether it has RFC 7627's extended_master_secret
 */
record OldHello(Protocol protocol, boolean renegotiationInfo, boolean compression, boolean extendedMasterSecret) {}
