package dev.muster.evidence;

import java.util.Set;

/** Cuts a word to what its forms have in common: {@code configures}, {@code configured} and {@code configuring}. */
final class Stem {
    /** What is left must still be a word. */
    private static final int SHORTEST = 3;

    private static final String[] ENDINGS = {
        "ations", "ation", "ions", "ion", "ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y"
    };

    /** It is not the plural of http. */
    private static final Set<String> WHOLE = Set.of("https");

    private Stem() {}

    static String of(String word) {
        String stem = word;
        if (!WHOLE.contains(word) && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            stem = withoutEnding(word);
        }
        int end = stem.length() - 1;
        boolean doubled = end >= SHORTEST
                && stem.charAt(end) == stem.charAt(end - 1)
                && "bdgmnprt".indexOf(stem.charAt(end)) >= 0;
        return doubled ? stem.substring(0, end) : stem;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
