package dev.muster.evidence;

import java.util.Optional;

/** Recognises both ways to write a heading: marks before it, or a line below it. */
final class Headings {
    private static final int DEEPEST = 6;
    private static final int CODE = 4;

    private Headings() {}

    /** {@return how many marks begin it; 0 where it is no heading} */
    static int level(String text) {
        Indent indent = Indent.of(text);
        int end = indent.end();
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        int level = end - indent.end();
        boolean apart = end == text.length() || Character.isWhitespace(text.charAt(end));
        return level <= DEEPEST && apart && indent.column() < CODE ? level : 0;
    }

    static Optional<String> atx(String text) {
        int level = level(text);
        if (level == 0) {
            return Optional.empty();
        }
        String title = text.strip().substring(level).strip();
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || Character.isWhitespace(title.charAt(end - 1));
        return Optional.of(closed ? title.substring(0, end).strip() : title);
    }

    /** {@return whether the line makes a heading of the paragraph above} */
    static boolean underlines(String text) {
        String bare = text.strip();
        char mark = bare.charAt(0);
        return (mark == '=' || mark == '-')
                && only(bare, mark)
                && Indent.of(text).column() < CODE;
    }

    /** {@return whether it is a line across the page} */
    static boolean isBreak(String text) {
        String bare = text.strip();
        return bare.length() > 2 && "-*_".indexOf(bare.charAt(0)) >= 0 && only(bare, bare.charAt(0));
    }

    private static boolean only(String text, char mark) {
        return text.chars().allMatch(c -> c == mark);
    }
}
