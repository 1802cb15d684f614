package dev.muster.tls;

import java.time.Instant;
import java.util.List;

/**
 * When and why a certificate was revoked.
 *
 * @param on that moment
 * @param reason in words; empty if none was given
 */
record Revocation(Instant on, String reason) {
    /** Of RFC 5280, section 5.3.1, by number; 7 is not used. */
    private static final List<String> REASONS = List.of(
            "",
            "key compromised",
            "authority compromised",
            "affiliation changed",
            "superseded",
            "no longer in operation",
            "on hold",
            "",
            "removed from the list",
            "privilege withdrawn",
            "attribute authority compromised");

    static Revocation of(Instant on, int reason) {
        return new Revocation(on, reason >= 0 && reason < REASONS.size() ? REASONS.get(reason) : "");
    }

    /** {@return such as {@code revoked on 2026-11-20 (superseded)}} */
    @Override
    public String toString() {
        return "revoked on " + Days.of(on) + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
