package dev.muster.runtime;

import java.util.OptionalLong;

/**
 * What {@code /proc/self/status} tells, or another file of lines such as {@code Uid: 0}.
 *
 * @param text of the file
 */
record Status(String text) {
    private static final int HEX = 16;
    private static final long MOST_PROCESSORS = 1_000_000;

    /** {@return what follows the name and a colon; nothing if no line begins so} */
    String field(String name) {
        int start = text.startsWith(name + ":") ? 0 : text.indexOf("\n" + name + ":") + 1;
        if (start == 0 && !text.startsWith(name + ":")) {
            return "";
        }
        int end = text.indexOf('\n', start);
        return text.substring(start + name.length() + 1, end < 0 ? text.length() : end)
                .strip();
    }

    /** {@return the effective user, the second of four numbers} */
    long user() throws Unseen {
        String[] ids = field("Uid").split("\\s+", -1);
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
