package dev.muster.db;

import java.time.Duration;

/** Times as people write them. */
final class Times {
    private Times() {}

    /** {@return such as {@code 30 s}, {@code 10 min} or {@code 1500 ms}: the largest unit that makes a whole number} */
    static String text(Duration time) {
        if (time.isZero()) {
            return "0";
        }
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + " ms";
        }
        long seconds = millis / 1000;
        if (seconds < 120 || seconds % 60 != 0) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 120 || minutes % 60 != 0 ? minutes + " min" : minutes / 60 + " h";
    }
}
