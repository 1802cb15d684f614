package dev.muster.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A box of the checklist.
 *
 * @param line where it begins, from 1
 * @param path the headings above it, the outermost first
 * @param within the items above it, boxes or not, the outermost first
 * @param parent index of the box that it is part of
 * @param original its Markdown, without the box and without comments
 * @param text its words
 * @param ticked whether somebody ticked it by hand
 * @param notes what annotations say of it
 */
record Item(
        int line,
        List<String> path,
        List<String> within,
        OptionalInt parent,
        String original,
        String text,
        boolean ticked,
        List<Note> notes) {
    Item {
        within = List.copyOf(within);
        notes = List.copyOf(notes);
    }

    /** {@return whether it only gives a name to the items below it: all of it is bold, or it ends with a colon} */
    boolean title() {
        String bare = original.strip();
        boolean bold = bare.length() > 4 && bare.startsWith("**") && bare.indexOf("**", 2) == bare.length() - 2;
        return bold || bare.endsWith(":");
    }

    /** {@return its annotation of that form; there is one at most} */
    <T extends Note> Optional<T> note(Class<T> form) {
        for (Note note : notes) {
            if (form.isInstance(note)) {
                return Optional.of(form.cast(note));
            }
        }
        return Optional.empty();
    }
}
