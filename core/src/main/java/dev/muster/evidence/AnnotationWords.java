package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;

/** Splits an annotation into its words. A value with blanks in it stands between straight quotation marks. */
final class AnnotationWords {
    private static final String OTHER_QUOTES = "'\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB";

    private static final char LAST_PLAIN = '~';

    private final Comment comment;
    private final String text;
    private final char[] chars;
    private final Problems problems;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private AnnotationWords(Comment comment, int from, Problems problems) {
        this.comment = comment;
        this.text = comment.text();
        this.chars = text.toCharArray();
        this.problems = problems;
        this.at = from;
    }

    /** {@return the words from that index on} */
    static List<Word> of(Comment comment, int from, Problems problems) {
        AnnotationWords reader = new AnnotationWords(comment, from, problems);
        while (reader.skipBlanks() && !problems.full()) {
            reader.word();
        }
        return reader.words;
    }

    private boolean skipBlanks() {
        while (at < chars.length && isBlank(chars[at])) {
            at++;
        }
        return at < chars.length;
    }

    private static boolean isBlank(char c) {
        return (c <= ' ' || c > LAST_PLAIN) && Character.isWhitespace(c);
    }

    private void word() {
        int start = at;
        while (at < chars.length && chars[at] != '=' && !isBlank(chars[at])) {
            at++;
        }
        String head = text.substring(start, at);
        if (at == chars.length || chars[at] != '=') {
            words.add(new Word(comment.place(start), "", head));
            return;
        }
        at++;
        if (head.isEmpty()) {
            problems.add(comment.place(start), "nothing stands before =: write key=value without blanks");
        }
        String value = value(head);
        words.add(new Word(comment.place(start), head.isEmpty() ? "=" : head, value));
    }

    private String value(String key) {
        if (at < chars.length && chars[at] == '"') {
            return quoted();
        }
        int start = at;
        while (at < chars.length && !isBlank(chars[at])) {
            at++;
        }
        String value = oneLine(text.substring(start, at));
        if (value.isEmpty()) {
            problems.add(
                    comment.place(start), "nothing follows " + Shown.of(key) + "=: write its value without a blank");
        } else if (OTHER_QUOTES.indexOf(value.charAt(0)) >= 0 || value.indexOf('"') >= 0) {
            problems.add(
                    comment.place(start),
                    "quotation marks are straight, double and around the whole value: " + Shown.of(key)
                            + "=\"the value\"");
        }
        return value;
    }

    private String quoted() {
        int start = at;
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            problems.add(
                    comment.place(start), "this quotation mark is never closed: write another one after the value");
            at = text.length();
            return text.substring(start + 1).strip();
        }
        at = close + 1;
        if (at < chars.length && !isBlank(chars[at])) {
            problems.add(comment.place(at), "a blank is missing after the quotation mark");
        }
        String value = oneLine(text.substring(start + 1, close));
        if (value.isEmpty()) {
            problems.add(comment.place(start), "nothing stands between the quotation marks");
        }
        return value;
    }

    /** It is shown on one line, and must move no terminal's cursor. */
    private static String oneLine(String value) {
        return isPlain(value) ? value : cleaned(value);
    }

    /** Nearly all are, and a file has thousands of them. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String value) {
        StringBuilder line = new StringBuilder(value.length());
        String bare = value.strip();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isWhitespace(c)) {
                if (line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.append(Character.isISOControl(c) ? '?' : c);
            }
        }
        return line.toString();
    }
}
