package dev.muster;

import java.net.URI;
import java.util.Optional;

/**
 * A failed outcome, whole: everything its reader needs at 3 a.m.
 *
 * @param rule id of the rule that failed
 * @param severity how bad it is
 * @param subject which host, pool, header or key; empty when the rule has but one subject
 * @param observed what was seen
 * @param expected what should have been seen; may be empty
 * @param fix what to do; may be empty
 * @param more where to read more
 */
public record Finding(
        String rule,
        Severity severity,
        String subject,
        String observed,
        String expected,
        String fix,
        Optional<URI> more) {}
