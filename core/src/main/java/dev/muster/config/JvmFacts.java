package dev.muster.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the virtual machine says of itself.
 *
 * @param arguments its own arguments; empty where the module {@code java.management} is not there to tell
 * @param management its system properties about remote management
 * @param jars file names on the class path and the module path
 * @param classes those of {@link DevelopmentTools#CLASSES} that can be loaded
 * @param assertions whether assertions are on
 */
record JvmFacts(
        Optional<List<String>> arguments,
        Map<String, String> management,
        List<String> jars,
        List<String> classes,
        boolean assertions) {
    /** {@return the system properties that the arguments set} */
    Map<String, String> properties() {
        Map<String, String> set = new HashMap<>();
        for (String argument : arguments.orElse(List.of())) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("-D")) {
                set.put(
                        argument.substring(2, equals < 0 ? argument.length() : equals),
                        equals < 0 ? "" : argument.substring(equals + 1));
            }
        }
        return set;
    }
}
