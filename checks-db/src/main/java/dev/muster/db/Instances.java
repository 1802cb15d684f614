package dev.muster.db;

import dev.muster.ConfigurationException;
import java.util.List;

/**
 * How many instances of a service run at the same time, each with such a pool; while a release is rolled out, the old and the
 * new ones together. Made by {@link DbChecks#instances(int)}.
 *
 * @param number at least one
 */
public record Instances(int number) {
    /**
     * Checks.
     *
     * @throws ConfigurationException if it is less than one
     */
    public Instances {
        if (number < 1) {
            throw new ConfigurationException(List.of("instances(" + number + "): write how many run, at least 1"));
        }
    }
}
