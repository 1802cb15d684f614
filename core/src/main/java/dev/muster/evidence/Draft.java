package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A box while it is read: its text may go on in the lines below, its annotations stand behind it. */
final class Draft {
    private final int line;
    private final List<String> path;
    private final List<String> within;
    private final OptionalInt parent;
    private final boolean ticked;
    private final StringBuilder original;
    private final List<Note> notes = new ArrayList<>();

    Draft(int line, List<String> path, List<String> within, OptionalInt parent, boolean ticked, String text) {
        this.line = line;
        this.path = path;
        this.within = within;
        this.parent = parent;
        this.ticked = ticked;
        this.original = new StringBuilder(text.strip());
    }

    int line() {
        return line;
    }

    List<Note> notes() {
        return notes;
    }

    void more(String text) {
        original.append(' ').append(text.strip());
    }

    Item item() {
        String markdown = original.toString();
        return new Item(line, path, within, parent, markdown, Inline.plain(markdown), ticked, notes);
    }
}
