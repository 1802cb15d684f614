package dev.muster.db;

import java.time.Duration;

/** How long ago, as people say it. */
final class Ages {
    private static final long HOURS_TOLD = 72;

    private Ages() {}

    /** {@return such as {@code 40 s}, {@code 5 min}, {@code 26 h} or {@code 4 days}, rounded down} */
    static String text(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        long hours = seconds / 3600;
        return hours < HOURS_TOLD ? hours + " h" : hours / 24 + " days";
    }
}
