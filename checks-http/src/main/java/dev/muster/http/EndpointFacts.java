package dev.muster.http;

import java.util.Optional;

/**
 * What came of one address.
 *
 * @param plan what was to come
 * @param answer what came; empty where nothing was answered
 * @param problem why nothing was answered; else empty
 */
record EndpointFacts(EndpointPlan plan, Optional<Exchange> answer, String problem) {}
