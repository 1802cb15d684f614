package dev.muster.db;

import dev.muster.ConfigurationException;
import java.util.List;

/**
 * Something that must be so of a service's data, and the question that tells.
 *
 * <pre>{@code
 * new Invariant("every order has a customer", "SELECT count(*) FROM orders WHERE customer_id IS NULL")
 * }</pre>
 *
 * @param name what is so, in the owner's words; shown
 * @param counting a query whose one number is how many rows break it; not shown
 */
public record Invariant(String name, String counting) {
    /**
     * Checks.
     *
     * @throws ConfigurationException if one of them is blank
     */
    public Invariant {
        if (name.isBlank() || counting.isBlank()) {
            throw new ConfigurationException(List.of("an invariant has no name or no query: give it both"));
        }
    }
}
