package dev.muster.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner said of the log.
 *
 * @param destinations paths of files and names of appenders that must be there
 * @param console whether it must be one
 * @param kept for how long files must be kept, where no other copy is
 * @param elsewhere whether somebody else begins new files and deletes old ones
 */
record LogDeclared(
        List<String> destinations,
        boolean console,
        Optional<Duration> kept,
        boolean elsewhere,
        List<LogOverride> overrides) {
    static final LogDeclared NOTHING = new LogDeclared(List.of(), false, Optional.empty(), false, List.of());

    LogDeclared {
        destinations = List.copyOf(destinations);
        overrides = List.copyOf(overrides);
    }

    LogDeclared withDestination(String destination) {
        return new LogDeclared(with(destinations, destination), console, kept, elsewhere, overrides);
    }

    LogDeclared withConsole() {
        return new LogDeclared(destinations, true, kept, elsewhere, overrides);
    }

    LogDeclared keptFor(Duration time) {
        return new LogDeclared(destinations, console, Optional.of(time), elsewhere, overrides);
    }

    LogDeclared rolledElsewhere() {
        return new LogDeclared(destinations, console, kept, true, overrides);
    }

    LogDeclared with(LogOverride override) {
        return new LogDeclared(destinations, console, kept, elsewhere, with(overrides, override));
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
