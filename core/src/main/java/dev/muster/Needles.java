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
    private static final int BITS = 10;
    private static final int THREE = (1 << (FIRST * BITS)) - 1;

    /** An odd number near the golden section of what an int holds. */
    private static final int SPREAD = 0x9E3779B1;

    /** So many slots for each, so that few places of a text fall into one that is taken. */
    private static final int SLOTS_EACH = 64;

    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 16;

    private final Set<String> all;
    private final @Nullable List<String>[] byFirst;

    /** Called for each place where one stands. */
    interface Found {
        void at(int start, int end);
    }

    /** Each of three characters or more. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Needles(Set<String> all) {
        this.all = all;
        this.byFirst = new List[Integer.highestOneBit(Math.min(MOST, LEAST + SLOTS_EACH * all.size()))];
        for (String needle : all) {
            int slot = slot(needle, 0);
            List<String> same = byFirst[slot];
            List<String> longer = new ArrayList<>(same == null ? List.of() : same);
            longer.add(needle);
            byFirst[slot] = longer;
        }
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
            if (candidates != null) {
                tell(text, i, candidates, found);
            }
        }
    }

    private static void tell(String text, int i, List<String> candidates, Found found) {
        for (String needle : candidates) {
            if (text.startsWith(needle, i)) {
                found.at(i, i + needle.length());
            }
        }
    }

    /** {@return whether one stands there that a redactor would hide} */
    boolean hiddenIn(String text) {
        int last = text.length() - 1;
        int three = last < 1 ? 0 : (text.charAt(0) << BITS) ^ text.charAt(1);
        for (int i = 2; i <= last; i++) {
            three = (three << BITS) ^ text.charAt(i);
            List<String> candidates = byFirst[slot(three)];
            if (candidates != null && hidden(text, i - 2, candidates)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidden(String text, int i, List<String> candidates) {
        for (int n = 0; n < candidates.size(); n++) {
            String needle = candidates.get(n);
            if (text.startsWith(needle, i) && Redactor.hides(text, i, i + needle.length())) {
                return true;
            }
        }
        return false;
    }

    private int slot(String text, int i) {
        return slot((((text.charAt(i) << BITS) ^ text.charAt(i + 1)) << BITS) ^ text.charAt(i + 2));
    }

    /** Of what was shifted in, the last three characters count. */
    private int slot(int three) {
        int hash = (three & THREE) * SPREAD;
        return (hash >>> (Integer.SIZE - 16)) & (byFirst.length - 1);
    }
}
