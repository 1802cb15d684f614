package dev.muster;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Lists, counts, sizes and times as people write them, so that the texts of all checks read alike. In ASCII. */
public final class Words {
    private static final int MOST = 5;
    private static final int KIB = 1024;
    private static final int GROUP = 3;
    private static final int TWO_MINUTES = 120;
    private static final List<String> SIZES = List.of("bytes", "KiB", "MiB", "GiB", "TiB");

    private Words() {}

    /** {@return such as {@code a, b and c}} */
    public static String all(Collection<?> things) {
        return joined(things.stream().map(Object::toString).toList());
    }

    /** {@return the first five, and how many more there are: {@code a, b, c, d, e and 3 more}} */
    public static String some(Collection<?> things) {
        List<String> words = things.stream().map(Object::toString).toList();
        if (words.size() <= MOST) {
            return joined(words);
        }
        return String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more";
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@return such as {@code 1 table} or {@code 9 tables}} */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@return {@code is} or {@code are}} */
    public static String are(Collection<?> things) {
        return things.size() == 1 ? "is" : "are";
    }

    /** {@return such as {@code 12 000 000}} */
    public static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
            digits.insert(i, ' ');
        }
        return digits.toString();
    }

    /** {@return how many per cent of the whole a part is, rounded down; 0 of nothing} */
    public static long percent(long part, long whole) {
        return whole == 0 ? 0 : (long) (100.0 * part / whole);
    }

    /** {@return such as {@code 512 bytes} or {@code 1.5 GiB}} */
    public static String bytes(long number) {
        double size = number;
        int unit = 0;
        while (Math.abs(size) >= KIB && unit < SIZES.size() - 1) {
            size /= KIB;
            unit++;
        }
        long tenths = Math.round(Math.abs(size) * 10);
        return unit == 0
                ? number + " bytes"
                : (number < 0 ? "-" : "") + tenths / 10 + "." + tenths % 10 + " " + SIZES.get(unit);
    }

    /** {@return a setting, such as {@code 30 s}, {@code 10 min} or {@code 1500 ms}: the largest unit that loses nothing} */
    public static String time(Duration time) {
        if (time.isZero()) {
            return "0";
        }
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + " ms";
        }
        long seconds = millis / 1000;
        if (seconds < TWO_MINUTES || seconds % 60 != 0) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < TWO_MINUTES || minutes % 60 != 0 ? minutes + " min" : minutes / 60 + " h";
    }

    /** {@return a span or an age, rounded down: {@code 3 days}, {@code 5 hours}, {@code 12 minutes}, {@code 1 second}} */
    public static String span(Duration span) {
        if (span.toDays() > 0) {
            return count(span.toDays(), "day");
        }
        if (span.toHours() > 0) {
            return count(span.toHours(), "hour");
        }
        return span.toMinutes() > 0
                ? count(span.toMinutes(), "minute")
                : count(Math.max(0, span.toSeconds()), "second");
    }
}
