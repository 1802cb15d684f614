package dev.muster.evidence;

import java.util.Optional;

/**
 * A block of code between fences, while it is open.
 *
 * @param line where it was opened
 * @param mark the character that it is fenced by
 * @param length how many of them opened it: as many close it
 * @param container the column of the list item that it is part of
 * @param quotes how many block quotes it is part of
 */
record Fence(int line, char mark, int length, int container, int quotes) {
    private static final int SHORTEST = 3;

    /** {@return the fence that this text opens} */
    static Optional<Fence> opened(int line, String text, int from, int container, int quotes) {
        int length = run(text, from);
        if (length < SHORTEST) {
            return Optional.empty();
        }
        char mark = text.charAt(from);
        boolean inline = mark == '`' && text.indexOf('`', from + length) >= 0;
        return inline ? Optional.empty() : Optional.of(new Fence(line, mark, length, container, quotes));
    }

    boolean closedBy(String text) {
        String bare = text.strip();
        return bare.length() >= length && bare.charAt(0) == mark && run(bare, 0) == bare.length();
    }

    private static int run(String text, int from) {
        int end = from;
        if (from < text.length() && (text.charAt(from) == '`' || text.charAt(from) == '~')) {
            while (end < text.length() && text.charAt(end) == text.charAt(from)) {
                end++;
            }
        }
        return end - from;
    }
}
