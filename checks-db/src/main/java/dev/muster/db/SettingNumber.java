package dev.muster.db;

import dev.muster.Fact;
import java.math.BigDecimal;

/** Settings that are numbers with a fraction, and sizes as people write them. */
final class SettingNumber {
    private static final long KIB = 1024;

    private SettingNumber() {}

    /** {@return a setting such as {@code 0.500000}; absent if it is no number} */
    static Fact<Double> decimal(ServerSettings settings, String name) {
        try {
            return settings.get(name).map(value -> Double.parseDouble(value.strip()));
        } catch (NumberFormatException e) {
            return Fact.absent("setting " + name + " is no number");
        }
    }

    /** {@return such as {@code 0.5} or {@code 10}} */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** {@return such as {@code 128 MB} or {@code 4 GB}, rounded down} */
    static String size(long bytes) {
        long mib = bytes / KIB / KIB;
        boolean whole = mib > 0 && mib % KIB == 0;
        return whole || mib >= 10 * KIB ? mib / KIB + " GB" : mib + " MB";
    }
}
