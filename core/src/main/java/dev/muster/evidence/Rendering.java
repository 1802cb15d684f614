package dev.muster.evidence;

import java.util.HashMap;
import java.util.Map;

/** Writes the checklist again with each box's answer behind it. Boxes are ticked by people alone: none is touched. */
final class Rendering {
    private static final String SPECIAL = "\\`*_[]<>|~&#";

    private Rendering() {}

    /** {@return that Markdown, which the answers are about, with them in it} */
    static String of(String markdown, Answers answers) {
        Map<Integer, String> notes = new HashMap<>();
        answers.boxes().forEach(box -> notes.put(box.item().line(), note(box)));
        StringBuilder out = new StringBuilder(markdown.length() + notes.size() * 80);
        int line = 1;
        int from = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            boolean pair = c == '\r' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                append(out, markdown.substring(from, i + 1), notes.getOrDefault(line++, ""));
                from = i + 1;
            }
        }
        append(out, markdown.substring(from), notes.getOrDefault(line, ""));
        return out.toString();
    }

    /** Behind the text, and before what is a comment or the end of the line. */
    private static void append(StringBuilder out, String line, String note) {
        int comment = line.indexOf("<!--");
        int end = note.isEmpty() || comment < 0 ? line.length() : comment;
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        out.append(line, 0, end).append(note).append(line, end, line.length());
    }

    private static String note(Answers.Answered box) {
        String bound = box.binding().text();
        return " **" + box.reply().standing().word() + "**: "
                + escaped(box.reply().why()) + (bound.isEmpty() ? "" : " (" + escaped(bound) + ")");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
