package dev.muster.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By what a box is answered.
 *
 * @param rules each of these has to pass
 * @param kind of statement that is needed too; empty when none is
 * @param understood whether that was read from its words, and not from an annotation
 */
record Binding(List<String> rules, Optional<AttestedKind> kind, boolean understood) {
    Binding {
        rules = List.copyOf(rules);
    }

    static Binding of(Item item) {
        List<Note.Bound> bound = item.notes(Note.Bound.class);
        return bound.isEmpty() ? understood(item) : annotated(item, bound.get(0));
    }

    private static Binding annotated(Item item, Note.Bound bound) {
        Optional<AttestedKind> stated = stated(item);
        List<String> ids = bound.rules().stream().map(Note.Named::id).toList();
        return new Binding(ids, bound.kind().or(() -> stated), false);
    }

    private static Binding understood(Item item) {
        Set<String> rules = new LinkedHashSet<>();
        List<AttestedKind> kinds = new ArrayList<>(stated(item).stream().toList());
        List<Meaning> meanings = Understanding.of(item);
        for (Meaning meaning : meanings) {
            rules.addAll(meaning.rules());
            meaning.kind().ifPresent(kinds::add);
        }
        return new Binding(List.copyOf(rules), kinds.stream().findFirst(), !meanings.isEmpty());
    }

    private static Optional<AttestedKind> stated(Item item) {
        return item.notes(Note.Attested.class).stream()
                .flatMap(note -> note.kind().stream())
                .findFirst();
    }

    /** {@return in words, to be shown beside the box; empty where it is bound to nothing} */
    String text() {
        List<String> all = new ArrayList<>(rules);
        kind.ifPresent(one -> all.add("a statement (" + one.id() + ")"));
        return all.isEmpty() ? "" : (understood ? "understood as " : "answered by ") + String.join(" + ", all);
    }
}
