package dev.muster.runtime;

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

    /** {@return the number of a line such as {@code oom_kill 0}; empty if no line has that name and a number} */
    static OptionalLong of(String table, String name) {
        return whole(rest(table, name + " "));
    }

    /** {@return what follows in the first line that begins so; nothing if none does} */
    static String rest(String text, String begin) {
        int start = text.startsWith(begin) ? 0 : text.indexOf("\n" + begin) + 1;
        if (start == 0 && !text.startsWith(begin)) {
            return "";
        }
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        return text.substring(start + begin.length(), end).strip();
    }

    /** {@return a limit of a table; empty if it has none of that name, or says that there is none} */
    static OptionalLong limited(String table, String name) {
        OptionalLong limit = of(table, name);
        return limit.orElse(NO_LIMIT) >= NO_LIMIT ? OptionalLong.empty() : limit;
    }

    private static String shown(String text) {
        String line = text.strip();
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + '"';
    }
}
