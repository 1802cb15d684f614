package dev.muster.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: one letter off, two letters swapped, or written another way. */
final class NearMiss {
    private static final int SHORTEST = 4;

    private NearMiss() {}

    static Optional<String> of(String name, Collection<String> others) {
        return others.stream()
                .filter(other -> !other.equals(name) && near(name, other))
                .sorted()
                .findFirst();
    }

    private static boolean near(String name, String other) {
        return name.length() >= SHORTEST && (bare(name).equals(bare(other)) || oneOff(name, other));
    }

    private static String bare(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    /** After what both begin with and what both end with, at most one letter of each is left, or two swapped ones. */
    private static boolean oneOff(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
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
