package dev.muster.config;

import dev.muster.Secret;
import dev.muster.config.SecretFact.Leak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What others can see of this process: its arguments and its system properties. Not a record, so that nothing prints
 * them by accident.
 */
final class SecretExposure {
    /** A shorter value stands in other words by chance: it counts only where it is the whole value of an option. */
    private static final int FREE_STANDING = 16;
    /** The virtual machine keeps the program's arguments here. */
    private static final String COMMAND = "sun.java.command";

    /** Nothing to be seen. */
    static final SecretExposure NONE = new SecretExposure(List.of(), List.of());

    private final List<String> arguments;
    private final List<String> properties;

    SecretExposure(Collection<String> arguments, Collection<String> properties) {
        this.arguments = List.copyOf(arguments);
        this.properties = List.copyOf(properties);
    }

    /** {@return what can be seen now} */
    static SecretExposure now() {
        return of(ProcessHandle.current().info().arguments().orElse(new String[0]), System.getProperties());
    }

    static SecretExposure of(String[] arguments, Properties properties) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(Arrays.asList(properties.getProperty(COMMAND, "").split(" ")));
        List<String> values = properties.stringPropertyNames().stream()
                .filter(name -> !name.equals(COMMAND))
                .map(name -> properties.getProperty(name, ""))
                .toList();
        return new SecretExposure(all, values);
    }

    /** {@return where that secret stands} */
    Set<Leak> leaks(Secret secret) {
        String value = secret.reveal();
        Set<Leak> leaks = EnumSet.noneOf(Leak.class);
        if (!value.isBlank() && arguments.stream().anyMatch(argument -> shows(argument, value))) {
            leaks.add(Leak.ARGUMENTS);
        }
        if (!value.isBlank() && properties.stream().anyMatch(property -> shows(property, value))) {
            leaks.add(Leak.SYSTEM_PROPERTY);
        }
        return leaks;
    }

    private static boolean shows(String text, String value) {
        return value.length() < FREE_STANDING ? text.equals(value) || text.endsWith("=" + value) : text.contains(value);
    }
}
