package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;

/** Takes the comments out of the lines and keeps them. One that is open at the end of a line goes on in the next. */
final class Comments {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private final List<Comment> closed = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Place start = new Place(0, 0);
    private boolean open;
    /** Each mark of the line is looked for once, however often pieces end at the other. */
    private int nextCode;

    private int nextComment;

    boolean open() {
        return open;
    }

    /** {@return where the text of the last comment begins} */
    Place start() {
        return start;
    }

    /** {@return the comments that were closed since the last call} */
    List<Comment> take() {
        List<Comment> taken = List.copyOf(closed);
        closed.clear();
        return taken;
    }

    /**
     * {@return what is left of the line when its comments are taken out; what code holds is no comment}
     *
     * @param number of the line
     * @param offset how many characters stand before it that were cut off
     */
    String strip(int number, int offset, String line) {
        if (!open && !line.contains(OPEN)) {
            return line;
        }
        StringBuilder rest = new StringBuilder();
        nextCode = -1;
        nextComment = -1;
        int at = 0;
        while (at < line.length() || (open && at == line.length())) {
            int next = open ? close(line, at) : outside(number, offset, line, at, rest);
            if (next > line.length()) {
                return rest.toString();
            }
            at = next;
        }
        return rest.toString();
    }

    /** {@return where the first comment of the line begins, outside of code; its length where there is none} */
    static int begin(String line) {
        int at = 0;
        while (at < line.length() && !line.startsWith(OPEN, at)) {
            at = line.charAt(at) == '`' ? codeEnd(line, at) : at + 1;
        }
        return at;
    }

    private int close(String line, int at) {
        int end = line.indexOf(CLOSE, at);
        if (end < 0) {
            text.append(line, at, line.length()).append('\n');
            return line.length() + 1;
        }
        closed.add(new Comment(start, text.append(line, at, end).toString()));
        open = false;
        return end + CLOSE.length();
    }

    private int outside(int number, int offset, String line, int at, StringBuilder rest) {
        if (line.startsWith(OPEN, at)) {
            open = true;
            text.setLength(0);
            start = new Place(number, offset + at + OPEN.length() + 1);
            return at + OPEN.length();
        }
        int end = line.charAt(at) == '`' ? codeEnd(line, at) : textEnd(line, at + 1);
        rest.append(line, at, end);
        return end;
    }

    /** {@return where the next code or comment may begin} */
    private int textEnd(String line, int from) {
        nextCode = next(line, '`', nextCode, from);
        nextComment = next(line, '<', nextComment, from);
        return Math.min(Math.min(nextCode, nextComment), line.length());
    }

    private static int next(String line, char mark, int known, int from) {
        int next = known < from ? line.indexOf(mark, from) : known;
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** {@return the end of the code that begins here, or of its ticks alone where nothing closes it} */
    private static int codeEnd(String line, int from) {
        int ticks = from;
        while (ticks < line.length() && line.charAt(ticks) == '`') {
            ticks++;
        }
        int close = line.indexOf(line.substring(from, ticks), ticks);
        return close < 0 ? ticks : close + ticks - from;
    }
}
