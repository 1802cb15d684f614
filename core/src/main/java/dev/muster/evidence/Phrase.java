package dev.muster.evidence;

import java.util.Collections;
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

    /** Written out, as a file has thousands of lines. */
    private boolean hasNeeded(List<String> words) {
        for (Set<String> set : needed) {
            if (Collections.disjoint(set, words)) {
                return false;
            }
        }
        return Collections.disjoint(without, words);
    }

    private boolean knowsAll(List<String> words) {
        Vocabulary vocabulary = Vocabulary.get();
        for (String word : words) {
            boolean known = allowed.contains(word) || vocabulary.isFiller(word) || (open && !vocabulary.isAct(word));
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Set<String> around, List<String> words) {
        for (Set<String> set : about) {
            if (Collections.disjoint(set, around) && Collections.disjoint(set, words)) {
                return false;
            }
        }
        return Collections.disjoint(notAbout, around)
                && (!meaning.byRules() || around.stream().noneMatch(this::elsewhere));
    }

    /** {@return words of which a line that fits holds one, or that stand above it} */
    Set<String> keys() {
        return needed.isEmpty() ? about.get(0) : needed.get(0);
    }

    private boolean elsewhere(String word) {
        return Vocabulary.get().isElsewhere(word) && !although.contains(word);
    }
}
