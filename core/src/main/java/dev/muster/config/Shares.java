package dev.muster.config;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How much of a text is explained, and as what. */
final class Shares {

    /** A letter group that no list knows counts as one word per so many letters. */
    private static final int LETTERS_PER_WORD = 6;

    private static final int LEAST_LETTERS = 3;
    private static final double NOTABLE = 0.12;
    private static final double MOSTLY = 0.7;
    private static final double NEARLY_ALL = 0.93;

    private final Text text;
    private final List<Piece> pieces;
    private final int length;
    private final int words;
    private final boolean flowing;

    Shares(Text text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
        this.length = pieces.stream().mapToInt(Piece::length).sum();
        this.flowing = pieces.stream().noneMatch(piece -> piece.pattern() == Pattern.SEPARATOR)
                && text.raw().chars().noneMatch(c -> Characters.upper((char) c));
        this.words = flowing ? pieces.stream().mapToInt(Shares::words).sum() : groups(LEAST_LETTERS, Integer.MAX_VALUE);
    }

    private static int words(Piece piece) {
        if (piece.pattern() == Pattern.LANGUAGE) {
            return Math.max(1, piece.length() / LETTERS_PER_WORD);
        }
        return piece.pattern().word() ? 1 : 0;
    }

    /** How many groups of letters there are, each from a boundary to the next. */
    private int groups(int least, int most) {
        int groups = 0;
        int begin = 0;
        for (int at = 1; at <= length; at++) {
            if (ends(at)) {
                groups += at - begin >= least && at - begin <= most ? 1 : 0;
                begin = at + (at < length && Characters.letter(text.plain(at)) ? 0 : 1);
            }
        }
        return groups;
    }

    /** {@return how many words are too short for dice: I, my, la, du} */
    int particles() {
        return groups(1, LEAST_LETTERS - 1);
    }

    /** {@return whether nothing separates the words} */
    boolean flowing() {
        return flowing;
    }

    int words() {
        return words;
    }

    /** {@return how many characters were looked at} */
    int length() {
        return length;
    }

    /** {@return whether there is hardly anything but words and what separates them} */
    boolean prose() {
        return characters(pattern -> pattern.word() || pattern == Pattern.SEPARATOR) >= MOSTLY
                || (!flowing && letters() + separators() >= NEARLY_ALL * length);
    }

    private long letters() {
        return IntStream.range(0, length)
                .filter(at -> Characters.letter(text.plain(at)))
                .count();
    }

    private long separators() {
        return IntStream.range(0, length)
                .filter(at -> " -_.,+/:".indexOf(text.raw(at)) >= 0)
                .count();
    }

    /** {@return the share of letters in whole words that the list knows} */
    double known() {
        return pieces.stream()
                        .filter(piece -> piece.pattern().known() && whole(piece))
                        .mapToDouble(Piece::length)
                        .sum()
                / Math.max(1, letters());
    }

    /** {@return what the pieces of these patterns cost} */
    double bits(Predicate<Pattern> patterns) {
        return pieces.stream()
                .filter(piece -> patterns.test(piece.pattern()))
                .mapToDouble(Piece::bits)
                .sum();
    }

    /** {@return the share of characters in pieces of these patterns} */
    double characters(Predicate<Pattern> patterns) {
        return pieces.stream()
                        .filter(piece -> patterns.test(piece.pattern()))
                        .mapToDouble(Piece::length)
                        .sum()
                / length;
    }

    /** {@return the share of words that are of these patterns and not just a part of a longer word} */
    double words(Predicate<Pattern> patterns) {
        long found = pieces.stream()
                .filter(piece -> patterns.test(piece.pattern()))
                .filter(this::whole)
                .count();
        return (double) found / Math.max(1, words);
    }

    /** {@return the weaknesses that cover a notable part, the largest first} */
    List<Weakness> explanations() {
        Map<Weakness, Integer> lengths = new EnumMap<>(Weakness.class);
        for (Piece piece : pieces) {
            piece.pattern().weakness().ifPresent(weakness -> lengths.merge(weakness, piece.length(), Integer::sum));
        }
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue() >= NOTABLE * length)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean whole(Piece piece) {
        return flowing || (begins(piece.start()) && ends(piece.end()));
    }

    private boolean begins(int at) {
        return at == 0 || Case.capital(text, at) || !Characters.letter(text.plain(at - 1));
    }

    private boolean ends(int at) {
        return at == text.length() || Case.capital(text, at) || !Characters.letter(text.plain(at));
    }
}
