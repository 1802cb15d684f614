package dev.muster.evidence;

import java.util.Map;

/** Writes Markdown again with something more behind some of its lines, and nothing else changed. */
final class MarkedLines {
    private MarkedLines() {}

    /**
     * {@return that Markdown with the marks in it}
     *
     * @param marks by the number of the line, from 1: what is to stand behind its text, before a comment or its end
     */
    static String of(String markdown, Map<Integer, String> marks) {
        StringBuilder out = new StringBuilder(markdown.length() + marks.size() * 80);
        int line = 1;
        int from = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            boolean pair = c == '\r' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                append(out, markdown.substring(from, i + 1), marks.getOrDefault(line++, ""));
                from = i + 1;
            }
        }
        append(out, markdown.substring(from), marks.getOrDefault(line, ""));
        return out.toString();
    }

    private static void append(StringBuilder out, String line, String mark) {
        int end = mark.isEmpty() ? line.length() : Comments.begin(line);
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        boolean row = !mark.isEmpty()
                && end > 0
                && line.charAt(end - 1) == '|'
                && line.strip().startsWith("|");
        int at = row ? end - 1 : end;
        out.append(line, 0, at).append(mark).append(row ? " " : "").append(line, at, line.length());
    }
}
