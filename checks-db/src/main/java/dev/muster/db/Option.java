package dev.muster.db;

import java.util.Map;

/**
 * An option of a driver, as it is in effect.
 *
 * @param name as the driver spells it
 * @param value in effect
 * @param given whether somebody set it
 */
record Option(String name, String value, boolean given) {
    /** {@return an option of these; one that the driver has not is off} */
    static Option of(Map<String, Option> options, String name) {
        return options.getOrDefault(name, new Option(name, "", false));
    }

    boolean on() {
        return value.equals("true");
    }

    /** {@return the number it is; the reader has made sure} */
    long number() {
        return Long.parseLong(value);
    }

    @Override
    public String toString() {
        return name + "=" + value + (given ? "" : " by default");
    }
}
