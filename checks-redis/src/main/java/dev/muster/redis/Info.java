package dev.muster.redis;

import dev.muster.Fact;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code INFO} says.
 *
 * @param values by name, without the sections
 * @param told present if it was told, with anything; denied or absent if not
 */
record Info(Map<String, String> values, Fact<Boolean> told) {
    private static final int MOST = 2000;

    /** What was told. */
    Info(Map<String, String> values) {
        this(values, Fact.of(true));
    }

    /** {@return that nothing was told} */
    static Info untold(Fact<Boolean> why) {
        return new Info(Map.of(), why);
    }

    Info {
        values = Map.copyOf(values);
    }

    /** {@return what is in the text of a reply; lines that are none of a value are left out} */
    static Info parse(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String line : text.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#' && values.size() < MOST) {
                values.putIfAbsent(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new Info(values);
    }

    /** {@return a value} */
    Fact<String> text(String name) {
        String value = values.get(name);
        if (value != null) {
            return Fact.of(value);
        }
        return told instanceof Fact.Present
                ? Fact.absent("INFO of this server does not tell " + name)
                : told.map(String::valueOf);
    }

    /** {@return a whole number; absent if it is none} */
    Fact<Long> number(String name) {
        return text(name) instanceof Fact.Present<String> present
                        && !present.it().matches("-?[0-9]{1,18}")
                ? Fact.absent("INFO tells a " + name + " that is no number")
                : text(name).map(Long::parseLong);
    }

    /** {@return a number with a fraction; absent if it is none} */
    Fact<Double> decimal(String name) {
        return text(name) instanceof Fact.Present<String> present
                        && !present.it().matches("-?[0-9]{1,18}([.][0-9]{1,18})?")
                ? Fact.absent("INFO tells a " + name + " that is no number")
                : text(name).map(Double::parseDouble);
    }

    /** {@return whether a value is this text} */
    Fact<Boolean> is(String name, String expected) {
        return text(name).map(expected::equals);
    }
}
