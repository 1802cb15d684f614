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

    static Binding of(Item item, Understanding understanding) {
        Optional<Note.Bound> bound = item.note(Note.Bound.class);
        return bound.isPresent() ? annotated(item, bound.get()) : understood(item, understanding);
    }

    private static Binding annotated(Item item, Note.Bound bound) {
        Optional<AttestedKind> stated = stated(item);
        List<String> ids = bound.rules().stream().map(Note.Named::id).toList();
        return new Binding(ids, bound.kind().or(() -> stated), false);
    }

    private static Binding understood(Item item, Understanding understanding) {
        Set<String> rules = new LinkedHashSet<>();
        List<AttestedKind> kinds = new ArrayList<>(stated(item).stream().toList());
        List<Meaning> meanings = understanding.meanings(item);
        for (Meaning meaning : meanings) {
            rules.addAll(meaning.rules());
            meaning.kind().ifPresent(kinds::add);
        }
        return new Binding(List.copyOf(rules), kinds.stream().findFirst(), !meanings.isEmpty());
    }

    private static Optional<AttestedKind> stated(Item item) {
        return item.note(Note.Attested.class).flatMap(Note.Attested::kind);
    }

    /** {@return whether nothing is known that could answer the box} */
    boolean isEmpty() {
        return rules.isEmpty() && kind.isEmpty();
    }
}
