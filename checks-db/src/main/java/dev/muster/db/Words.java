package dev.muster.db;

import java.util.Collection;
import java.util.List;

/** Lists as people write them. */
final class Words {
    private static final int MOST = 5;

    private Words() {}

    /** {@return such as {@code a, b and c}} */
    static String all(Collection<?> things) {
        return joined(things.stream().map(Object::toString).toList());
    }

    /** {@return the first five, and how many more there are} */
    static String some(Collection<?> things) {
        List<String> words = things.stream().map(Object::toString).toList();
        if (words.size() <= MOST) {
            return joined(words);
        }
        return String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more";
    }

    /** {@return such as {@code 1 table} or {@code 9 tables}} */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@return {@code is} or {@code are}} */
    static String are(Collection<?> things) {
        return things.size() == 1 ? "is" : "are";
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
