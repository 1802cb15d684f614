package dev.muster.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads tables, of which those matter that have a column of roles and one to sign in. */
final class TableReader {
    private static final Set<String> ROLES =
            Set.of("role", "function", "position", "team", "area", "approver", "responsible", "stakeholder");
    private static final Set<String> NAMES = Set.of("name", "person", "who", "approver", "approved", "signed");
    private static final Set<String> DATES = Set.of("date", "on", "when");
    private static final Set<String> SIGNS = Set.of("signature", "sign", "signed", "approval", "approved", "status");
    private static final Set<String> RELEASES = Set.of("version", "release");

    private final List<SignOffTable> tables = new ArrayList<>();
    private final List<Signature> rows = new ArrayList<>();
    private String last = "";
    private List<String> head = List.of();
    private int line;
    private boolean open;
    private boolean counts;
    private boolean waiting;

    List<SignOffTable> tables() {
        return tables;
    }

    /** {@return whether the line is part of a table; the head of one is known only when its rule follows} */
    boolean take(int number, String text) {
        if (open) {
            row(number, text);
            return true;
        }
        if (last.indexOf('|') >= 0
                && isRule(text)
                && cells(text).size() == cells(last).size()) {
            begin(number - 1, cells(last));
            return true;
        }
        last = text;
        return false;
    }

    /** Ends the table, if one is open. */
    void end(List<String> path) {
        if (open && counts) {
            tables.add(new SignOffTable(line, path, rows, Optional.empty()));
            waiting = true;
        }
        rows.clear();
        open = false;
        last = "";
    }

    /** {@return whether a table stands above with nothing but text between} */
    boolean waiting() {
        return waiting;
    }

    /** From here on no annotation is about the table above. */
    void leave(List<String> path) {
        end(path);
        waiting = false;
    }

    /** An annotation below the last table names the version that was signed. */
    void release(String version) {
        SignOffTable table = tables.remove(tables.size() - 1);
        tables.add(new SignOffTable(table.line(), table.path(), table.signatures(), Optional.of(version)));
        waiting = false;
    }

    private void begin(int number, List<String> cells) {
        open = true;
        line = number;
        head = cells.stream()
                .map(cell -> Inline.plain(cell).toLowerCase(Locale.ROOT))
                .toList();
        counts = column(ROLES, -1) >= 0 && (column(SIGNS, column(ROLES, -1)) >= 0 || column(DATES, -1) >= 0);
    }

    private void row(int number, String text) {
        if (!counts) {
            return;
        }
        List<String> cells = cells(text);
        int role = column(ROLES, -1);
        String written = cell(cells, column(DATES, role));
        Optional<LocalDate> date = Dates.of(written);
        rows.add(new Signature(
                number,
                cell(cells, role),
                cell(cells, column(NAMES, role)),
                written,
                date,
                cell(cells, column(SIGNS, role)),
                Optional.of(cell(cells, column(RELEASES, role))).filter(version -> !version.isEmpty())));
    }

    /** {@return the first column but that one whose head holds one of these words, or -1} */
    private int column(Set<String> words, int but) {
        for (int i = 0; i < head.size(); i++) {
            if (i != but && Arrays.stream(head.get(i).split("[^a-z]+", -1)).anyMatch(words::contains)) {
                return i;
            }
        }
        return -1;
    }

    /** {@return what is written there: a row of underscores, dots or boxes is still to be filled in} */
    private static String cell(List<String> cells, int column) {
        String text = column >= 0 && column < cells.size() ? Inline.plain(cells.get(column)) : "";
        return text.chars().anyMatch(Character::isLetterOrDigit) && !text.equalsIgnoreCase("tbd") ? text : "";
    }

    private static boolean isRule(String text) {
        String bare = text.strip();
        return bare.indexOf('-') >= 0 && bare.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0) && bare.indexOf('|') >= 0;
    }

    private static List<String> cells(String text) {
        String bare = text.strip();
        int from = bare.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        for (int i = from; i < bare.length(); i++) {
            if (bare.charAt(i) == '\\') {
                i++;
            } else if (bare.charAt(i) == '|') {
                cells.add(bare.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (from < bare.length()) {
            cells.add(bare.substring(from).strip());
        }
        return cells;
    }
}
