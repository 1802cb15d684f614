package dev.muster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are looked for all at once: by their first three characters, so that a text is gone through once, however many there
 * are. Immutable.
 */
final class Needles {
    static final Needles NONE = new Needles(Set.of());

    private static final int FIRST = 3;
    private static final int LEAST = 64;

    private final Set<String> all;
    private final @Nullable List<String>[] byFirst;

    /** Called for each place where one stands. */
    interface Found {
        /** {@return whether to go on} */
        boolean at(int start, int end);
    }

    /** Each of three characters or more. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Needles(Set<String> all) {
        this.all = all;
        this.byFirst = new List[Integer.highestOneBit(Math.max(LEAST, 8 * all.size()))];
        for (String needle : all) {
            int slot = slot(needle, 0);
            List<String> same = byFirst[slot];
            List<String> longer = new ArrayList<>(same == null ? List.of() : same);
            longer.add(needle);
            byFirst[slot] = longer;
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<String> all() {
        return all;
    }

    /** {@return these and more; the very same where there are no more} */
    Needles with(Collection<String> more) {
        if (all.containsAll(more)) {
            return this;
        }
        Set<String> both = new LinkedHashSet<>(all);
        both.addAll(more);
        return new Needles(both);
    }

    /** Finds each place where one stands, in the order of the text. */
    void find(String text, Found found) {
        for (int i = 0; i <= text.length() - FIRST; i++) {
            List<String> candidates = byFirst[slot(text, i)];
            if (candidates != null && !told(text, i, candidates, found)) {
                return;
            }
        }
    }

    private static boolean told(String text, int i, List<String> candidates, Found found) {
        for (int n = 0; n < candidates.size(); n++) {
            String needle = candidates.get(n);
            if (text.startsWith(needle, i) && !found.at(i, i + needle.length())) {
                return false;
            }
        }
        return true;
    }

    private int slot(String text, int i) {
        int hash = (text.charAt(i) * 31 + text.charAt(i + 1)) * 31 + text.charAt(i + 2);
        return (hash ^ hash >>> 7) & byFirst.length - 1;
    }
}
