package dev.muster.examples.preflight;

import dev.muster.Check;
import java.util.List;

/**
 * One thing that is looked at.
 *
 * @param name as the command line has it
 * @param checks of it
 */
record Target(String name, List<Check> checks) {
    /** Copies. */
    Target {
        checks = List.copyOf(checks);
    }
}
