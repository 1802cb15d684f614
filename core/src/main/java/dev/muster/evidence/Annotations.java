package dev.muster.evidence;

import java.util.List;
import java.util.Optional;

/** Gives each annotation to the box, or the table of signatures, that stands before it. */
final class Annotations {
    private final Outline outline;
    private final TableReader tables;
    private final Problems problems;

    Annotations(Outline outline, TableReader tables, Problems problems) {
        this.outline = outline;
        this.tables = tables;
        this.problems = problems;
    }

    void take(List<Comment> comments) {
        for (Comment comment : comments) {
            Optional<Note> note = Annotation.read(comment, problems);
            if (note.isPresent()) {
                give(note.get());
            }
        }
    }

    private void give(Note note) {
        if (note instanceof Note.Bound bound && bound.release().isPresent()) {
            release(bound);
            return;
        }
        Optional<Draft> draft = outline.last();
        if (draft.isEmpty()) {
            problems.add(
                    note.place(), "no box stands before this annotation: write it behind the one that it is about");
            return;
        }
        List<Note> notes = draft.get().notes();
        for (Note other : notes) {
            if (clash(note, other)) {
                problems.add(note.place(), clash(note, other, draft.get().line()));
                return;
            }
        }
        notes.add(note);
    }

    private void release(Note.Bound bound) {
        if (tables.waiting() && bound.rules().isEmpty() && bound.kind().isEmpty()) {
            bound.release().ifPresent(tables::release);
        } else {
            problems.add(
                    bound.place(),
                    "release= alone stands below a table of signatures: behind a box write attested by= on= release=");
        }
    }

    private static boolean clash(Note note, Note other) {
        boolean excused = note instanceof Note.Excused || other instanceof Note.Excused;
        return note.getClass() == other.getClass() || excused;
    }

    private static String clash(Note note, Note other, int line) {
        return note.getClass() == other.getClass()
                ? "the box of line " + line + " is annotated with " + note.form() + " twice: keep one"
                : "the box of line " + line + " is annotated with " + other.form() + " already: keep one of both";
    }
}
