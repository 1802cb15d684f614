package dev.muster.evidence;

import java.util.Set;

/** Words that mean the same in every line. */
final class Vocabulary {
    private final Set<String> fillers;
    private final Set<String> acts;
    private final Set<String> elsewhere;

    Vocabulary(Set<String> fillers, Set<String> acts, Set<String> elsewhere) {
        this.fillers = Set.copyOf(fillers);
        this.acts = Set.copyOf(acts);
        this.elsewhere = Set.copyOf(elsewhere);
    }

    static Vocabulary get() {
        return PhraseTable.get().vocabulary();
    }

    /** {@return whether the word adds nothing, as {@code is}, {@code properly} or {@code enabled}} */
    boolean isFiller(String stem) {
        return fillers.contains(stem);
    }

    /** {@return whether the word says that something was done, which a statement about a document does not cover} */
    boolean isAct(String stem) {
        return acts.contains(stem);
    }

    /** {@return whether a heading with this word is about something that no rule looks at} */
    boolean isElsewhere(String stem) {
        return elsewhere.contains(stem);
    }
}
