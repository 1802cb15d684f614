package dev.muster.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: two letters off at most, or the same words joined otherwise. */
final class NearestName {
    private static final int FARTHEST = 2;
    private static final int LONGEST = 80;

    private NearestName() {}

    static Optional<String> of(String name, Collection<String> names) {
        String bare = bare(name);
        return bare.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .filter(other -> distance(bare, bare(other)) <= Math.min(FARTHEST, bare.length() / 2))
                        .min(Comparator.<String>comparingInt(other -> distance(bare, bare(other)))
                                .thenComparing(Comparator.naturalOrder()))
                        .or(() -> lastPart(bare, names));
    }

    /** Such as {@code debug-off} for {@code config.debug-off}. */
    private static Optional<String> lastPart(String bare, Collection<String> names) {
        return names.stream()
                .filter(other -> bare.equals(bare(other.substring(other.indexOf('.') + 1))))
                .sorted()
                .findFirst();
    }

    private static String bare(String name) {
        return name.replaceAll("[._ -]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be changed, added or left out. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static void next(int[] row, char letter, String b, int first) {
        int diagonal = row[0];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int change = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
