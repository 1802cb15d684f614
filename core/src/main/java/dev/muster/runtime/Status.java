package dev.muster.runtime;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What {@code /proc/self/status} tells, or another file of lines such as {@code Uid: 0}.
 *
 * @param text of the file
 */
record Status(String text) {
    static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int HEX = 16;
    private static final long MOST_PROCESSORS = 1_000_000;

    /** {@return what follows the name and a colon; nothing if no line begins so} */
    String field(String name) {
        return Numbers.rest(text, name + ":");
    }

    /** {@return the effective user, the second of four numbers} */
    long user() throws Unseen {
        String[] ids = BLANKS.split(field("Uid"), -1);
        return Numbers.whole(ids.length < 2 ? "" : ids[1], "/proc/self/status, Uid");
    }

    /** {@return a set of capabilities, a bit each} */
    long capabilities(String name) throws Unseen {
        String hex = field(name);
        if (hex.isEmpty() || hex.length() > HEX || !hex.chars().allMatch(c -> Character.digit(c, HEX) >= 0)) {
            throw Unseen.because("/proc/self/status does not tell " + name);
        }
        return Long.parseUnsignedLong(hex, HEX);
    }

    OptionalLong number(String name) {
        return Numbers.whole(field(name));
    }

    /** {@return on how many processors it may run; empty if it is not told} */
    OptionalLong processors() {
        return ranges(field("Cpus_allowed_list"));
    }

    /** {@return how many numbers there are in a list such as {@code 0-3,8}; empty if it is none} */
    static OptionalLong ranges(String list) {
        long sum = 0;
        for (String range : list.strip().split(",", -1)) {
            int dash = range.indexOf('-');
            OptionalLong from = Numbers.whole(dash < 0 ? range : range.substring(0, dash));
            OptionalLong to = dash < 0 ? from : Numbers.whole(range.substring(dash + 1));
            if (from.isEmpty()
                    || to.isEmpty()
                    || to.getAsLong() < from.getAsLong()
                    || to.getAsLong() > MOST_PROCESSORS) {
                return OptionalLong.empty();
            }
            sum += to.getAsLong() - from.getAsLong() + 1;
        }
        return OptionalLong.of(sum);
    }
}
