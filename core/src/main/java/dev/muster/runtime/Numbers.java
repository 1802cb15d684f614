package dev.muster.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads numbers of the kernel's files. What is too large to count is as large as can be counted. */
final class Numbers {
    /** No machine has as much: the kernel writes 9223372036854771712, or other numbers near it, for none. */
    private static final long NO_LIMIT = 1L << 60;

    private static final int MOST_DIGITS = 18;
    private static final int SHOWN = 40;

    private Numbers() {}

    /** {@return a whole number; empty if it is anything else} */
    static OptionalLong whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return OptionalLong.empty();
            }
        }
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text));
    }

    /**
     * {@return a whole number}
     *
     * @param where for whoever is told that it is none
     */
    static long whole(String text, String where) throws Unseen {
        OptionalLong number = whole(text.strip());
        if (number.isEmpty()) {
            throw Unseen.because(where + " holds no number: " + shown(text));
        }
        return number.getAsLong();
    }

    /** {@return a limit; empty where it says that there is none} */
    static OptionalLong limit(String text, String where) throws Unseen {
        String word = text.strip();
        if (word.equals("max") || word.equals("-1")) {
            return OptionalLong.empty();
        }
        long number = whole(word, where);
        return number >= NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** {@return the numbers of lines such as {@code oom_kill 0}; other lines count for nothing} */
    static Map<String, Long> table(String text) {
        Map<String, Long> numbers = new HashMap<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int space = text.indexOf(' ', start);
            if (space > start && space < end) {
                String name = text.substring(start, space);
                whole(text.substring(space + 1, end).strip()).ifPresent(number -> numbers.put(name, number));
            }
            start = end + 1;
        }
        return numbers;
    }

    /** {@return a number of a table; empty if it has none of that name} */
    static OptionalLong of(Map<String, Long> table, String name) {
        Long number = table.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** {@return a limit of a table; empty if it has none of that name, or says that there is none} */
    static OptionalLong limited(Map<String, Long> table, String name) {
        OptionalLong limit = of(table, name);
        return limit.orElse(NO_LIMIT) >= NO_LIMIT ? OptionalLong.empty() : limit;
    }

    private static String shown(String text) {
        String line = text.strip();
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + '"';
    }
}
