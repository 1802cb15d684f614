package dev.muster.db;

import java.util.Locale;

/** Numbers of bytes and rows as people write them. */
final class Sizes {
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private Sizes() {}

    /** {@return such as {@code 512 bytes} or {@code 1.5 GiB}} */
    static String bytes(long number) {
        double size = number;
        int unit = 0;
        while (Math.abs(size) >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return unit == 0 ? number + " " + UNITS[0] : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    /** {@return such as {@code 12 000 000}} */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** {@return how many per cent of the whole a part is, rounded down; 0 of nothing} */
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : (long) (100.0 * part / whole);
    }
}
