package dev.muster.db;

import dev.muster.Fact;
import java.util.Map;
import java.util.Optional;

/**
 * A pool, and the server that it has to fit.
 *
 * @param settings of the pool, in effect
 * @param given the settings as somebody wrote them, if they were handed over
 * @param declared what the owner said
 * @param product which server answers
 * @param limits of that server
 */
record PoolFacts(
        PoolSettings settings,
        Optional<Map<String, String>> given,
        Declared declared,
        Fact<Product> product,
        Fact<ConnectionLimits> limits) {}
