package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a line says, in stems of words, apart where it lists several things: by commas, by {@code and}, by strokes.
 * Examples in brackets are left out.
 *
 * @param parts at least one word each
 */
record Clauses(List<List<String>> parts) {
    private static final Set<String> JOINTS =
            Set.of("and", "or", "plus", "but", "&", ",", ";", "/", "+", "|", "\u2013", "\u2014");
    private static final Set<String> SIGNS = Set.of("<", ">", "%", "\u2264", "\u2265");
    private static final Set<String> EXAMPLES =
            Set.of("eg", "e.g", "etc", "like", "such", "optional", "if", "recommended");

    /** More is no line of a checklist. */
    private static final int MOST_WORDS = 60;

    static Clauses of(String text) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words(withoutExamples(text))) {
            if (!JOINTS.contains(word)) {
                part.add(Stem.of(word));
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return new Clauses(parts);
    }

    /** {@return the words of all parts} */
    List<String> all() {
        return parts.stream().flatMap(List::stream).toList();
    }

    boolean tooLong() {
        return all().size() > MOST_WORDS;
    }

    /** A figure is never but an example: it may be the very thing that is asked for. */
    private static String withoutExamples(String text) {
        StringBuilder rest = new StringBuilder(text);
        int open = rest.indexOf("(");
        while (open >= 0) {
            int close = rest.indexOf(")", open);
            if (close > open && isExample(rest.substring(open + 1, close))) {
                rest.replace(open, close + 1, " ");
                open = rest.indexOf("(", open);
            } else {
                open = close < 0 ? -1 : rest.indexOf("(", close);
            }
        }
        return rest.toString();
    }

    private static boolean isExample(String text) {
        return text.chars().noneMatch(Character::isDigit)
                && words(text).stream().anyMatch(EXAMPLES::contains);
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("n't", " not")
                .replace("n\u2019t", " not")
                .replace("e.g.", "eg");
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < lower.length()) {
            int end = at;
            while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(lower.substring(at, end));
            } else {
                sign(lower.substring(at, ++end), words);
            }
            at = end;
        }
        return words;
    }

    private static void sign(String sign, List<String> words) {
        if (JOINTS.contains(sign) || SIGNS.contains(sign)) {
            words.add(sign);
        }
    }
}
