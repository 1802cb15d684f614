package dev.muster.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A way to ask for something, in stems of words: all that is asked for has to be there, and nothing that it does not
 * know may be.
 *
 * @param meaning what it asks for
 * @param needed of each of these sets one word
 * @param allowed words that may stand there too
 * @param about of each of these sets one word in the headings, in the items above or in the line
 * @param notAbout words that may not stand in the headings, nor in the items above
 * @param without words that may not stand in the line
 * @param although words of headings that would else say that the line is about something else
 * @param open whether any word may stand there that names no act
 */
record Phrase(
        Meaning meaning,
        List<Set<String>> needed,
        Set<String> allowed,
        List<Set<String>> about,
        Set<String> notAbout,
        Set<String> without,
        Set<String> although,
        boolean open) {

    boolean fits(List<String> words, Set<String> around) {
        return hasNeeded(words) && knowsAll(words) && fits(around, words);
    }

    private boolean hasNeeded(List<String> words) {
        return needed.stream().allMatch(set -> words.stream().anyMatch(set::contains))
                && words.stream().noneMatch(without::contains);
    }

    private boolean knowsAll(List<String> words) {
        return words.stream()
                .allMatch(word -> Vocabulary.get().isFiller(word)
                        || allowed.contains(word)
                        || (open && !Vocabulary.get().isAct(word)));
    }

    private boolean fits(Set<String> around, List<String> words) {
        Set<String> all = new HashSet<>(around);
        all.addAll(words);
        return about.stream().allMatch(set -> set.stream().anyMatch(all::contains))
                && around.stream().noneMatch(notAbout::contains)
                && (!meaning.byRules() || around.stream().noneMatch(this::elsewhere));
    }

    private boolean elsewhere(String word) {
        return Vocabulary.get().isElsewhere(word) && !although.contains(word);
    }
}
