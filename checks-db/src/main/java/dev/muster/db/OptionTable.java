package dev.muster.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The options of a driver that rules ask for, with the values that they have by default. Nothing else is read, so nothing secret is. */
final class OptionTable {
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Set<String> numbers;
    private final Set<String> flags;

    private OptionTable(Map<String, String> texts, Map<String, String> numbers, Map<String, String> flags) {
        defaults.putAll(texts);
        defaults.putAll(numbers);
        defaults.putAll(flags);
        this.numbers = Set.copyOf(numbers.keySet());
        this.flags = Set.copyOf(flags.keySet());
    }

    /** {@return a table of options, each with its default: texts, whole numbers, and those that are true or false} */
    static OptionTable of(Map<String, String> texts, Map<String, String> numbers, Map<String, String> flags) {
        return new OptionTable(texts, numbers, flags);
    }

    /** {@return the same options under the names that this table has for them, in whatever case they are written} */
    Map<String, String> spelled(Map<String, String> options) {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        defaults.keySet().forEach(name -> names.put(name, name));
        Map<String, String> spelled = new LinkedHashMap<>();
        options.forEach((name, value) -> spelled.put(names.getOrDefault(name, name), value));
        return spelled;
    }

    /**
     * {@return the options in effect, by name}
     *
     * @param given by name
     * @param flag how the driver reads true and false; empty for what it does not take
     * @throws NotTakenException if the driver would not take one of them
     */
    Map<String, Option> read(DriverKind kind, Map<String, String> given, Function<String, Optional<Boolean>> flag) {
        Map<String, Option> options = new LinkedHashMap<>();
        defaults.forEach((name, byDefault) -> {
            String value = given.get(name);
            Optional<String> read = value == null
                    ? Optional.of(byDefault)
                    : flags.contains(name) ? flag.apply(value).map(String::valueOf) : text(kind, name, value);
            options.put(
                    name, new Option(name, read.orElseThrow(() -> NotTakenException.of(kind, name)), value != null));
        });
        return options;
    }

    private Optional<String> text(DriverKind kind, String name, String value) {
        if (!numbers.contains(name)) {
            return Optional.of(value);
        }
        try {
            int number = Integer.parseInt(value.strip());
            return number < 0 && kind != DriverKind.POSTGRESQL
                    ? Optional.empty()
                    : Optional.of(Integer.toString(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
