package dev.muster;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant where one is not known: the same written otherwise ({@code database.url} for
 * {@code DATABASE_URL}), one letter off, or two letters swapped.
 */
public final class NearestName {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;

    private NearestName() {}

    /** {@return the nearest of these names, if one is near enough; the first by the alphabet where several are as near} */
    public static Optional<String> of(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(name);
        return names.stream()
                .filter(other -> !other.equals(name) && distance(bare, bare(other)) <= 1)
                .min(Comparator.<String>comparingInt(other -> distance(bare, bare(other)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String bare(String name) {
        return name.replaceAll("[._ -]", "").toLowerCase(Locale.ROOT);
    }

    /** {@return 0 for the same, 1 for one letter off or two swapped, else more} */
    private static int distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        return Math.max(a.length(), b.length()) >= SHORTEST && oneOff(a, b) ? 1 : 2;
    }

    /** After what both begin with and what both end with, at most one letter of each is left, or two swapped ones. */
    private static boolean oneOff(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        String left = a.substring(from, endA);
        String right = b.substring(from, endB);
        return Math.max(left.length(), right.length()) <= 1
                || (left.length() == 2 && right.contentEquals(new StringBuilder(left).reverse()));
    }
}
