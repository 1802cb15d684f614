package dev.muster.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out what a line asks for that nobody annotated. What it does not understand as a whole stays open. Not thread-safe. */
final class Understanding {

    /** The headings last asked about, and their words: neighbours share them. */
    private List<String> path = List.of();

    private List<String> within = List.of();
    private Set<String> around = Set.of();

    /** {@return what the item asks for; nothing where that is not sure} */
    static List<Meaning> of(Item item) {
        return new Understanding().meanings(item);
    }

    /** {@return the same, cheaper for item after item} */
    List<Meaning> meanings(Item item) {
        Clauses clauses = Clauses.of(item.text());
        if (clauses.tooLong()) {
            return List.of();
        }
        lookAround(item);
        List<Meaning> whole = meanings(clauses.all(), around);
        return whole.isEmpty() && clauses.parts().size() > 1 ? each(clauses, around) : whole;
    }

    /** {@return whether the words of the item say so by themselves, in one: no heading is needed, nor its parts apart} */
    static boolean isPlain(Item item) {
        return !meanings(Clauses.of(item.text()).all(), Set.of()).isEmpty();
    }

    /** Where a line lists several things, each has to be understood, and each is needed. */
    private static List<Meaning> each(Clauses clauses, Set<String> around) {
        Set<Meaning> all = new LinkedHashSet<>();
        for (List<String> part : clauses.parts()) {
            List<Meaning> meanings = meanings(part, around);
            boolean silent = part.stream().allMatch(Vocabulary.get()::isFiller);
            if (meanings.isEmpty() && !silent) {
                return List.of();
            }
            all.addAll(meanings);
        }
        return new ArrayList<>(all);
    }

    private static List<Meaning> meanings(List<String> words, Set<String> around) {
        List<Meaning> found = PhraseTable.get().candidates(words, around).stream()
                .filter(phrase -> phrase.fits(words, around))
                .map(Phrase::meaning)
                .distinct()
                .sorted(Comparator.comparing(Meaning::toString))
                .toList();
        boolean statements =
                found.stream().filter(meaning -> !meaning.byRules()).count() > 1;
        return statements ? List.of() : found;
    }

    private void lookAround(Item item) {
        if (!item.path().equals(path) || !item.within().equals(within)) {
            path = item.path();
            within = item.within();
            around = new HashSet<>();
            path.forEach(heading -> around.addAll(Clauses.of(heading).all()));
            within.forEach(above -> around.addAll(Clauses.of(above).all()));
        }
    }
}
