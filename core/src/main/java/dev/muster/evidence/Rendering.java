package dev.muster.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the checklist again with each box's answer behind it. Boxes are ticked by people alone: none is touched. */
final class Rendering {
    private static final String SPECIAL = "\\`*_[]<>|~&#";

    private Rendering() {}

    /** {@return that Markdown, which the report is about, with its answers in it} */
    static String of(String markdown, ChecklistReport report) {
        Map<Integer, String> notes = new HashMap<>();
        for (ChecklistReport.Box box : report.boxes()) {
            notes.put(box.line(), note(box.standing(), box.why()) + bound(box));
        }
        for (ChecklistReport.SignOff row : report.signOffs()) {
            notes.put(row.line(), note(row.standing(), row.why()));
        }
        return MarkedLines.of(markdown, notes);
    }

    private static String note(Standing standing, String why) {
        return " **" + standing.word() + "**: " + escaped(why);
    }

    private static String bound(ChecklistReport.Box box) {
        List<String> all = new ArrayList<>(box.rules());
        if (!box.statement().isEmpty()) {
            all.add("a statement (" + box.statement() + ")");
        }
        String by = box.understood() ? " (understood as " : " (answered by ";
        return all.isEmpty() ? "" : by + escaped(String.join(" + ", all)) + ")";
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
