package dev.muster.config;

import java.util.List;
import java.util.function.Predicate;

/** How much of a text is explained, and as what. */
final class Shares {

    /** A letter group that no list knows counts as one word per so many letters. */
    private static final int LETTERS_PER_WORD = 6;

    private final Text text;
    private final List<Piece> pieces;
    private final int words;
    private final boolean flowing;

    Shares(Text text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
        this.words = pieces.stream().mapToInt(Shares::words).sum();
        this.flowing = pieces.stream().noneMatch(piece -> piece.pattern() == Pattern.SEPARATOR)
                && text.raw().chars().noneMatch(c -> Characters.upper((char) c));
    }

    private static int words(Piece piece) {
        if (piece.pattern() == Pattern.LANGUAGE) {
            return Math.max(1, piece.length() / LETTERS_PER_WORD);
        }
        return piece.pattern().word() ? 1 : 0;
    }

    int words() {
        return words;
    }

    /** {@return the share of characters in pieces of these patterns} */
    double characters(Predicate<Pattern> patterns) {
        int all = Math.max(1, pieces.stream().mapToInt(Piece::length).sum());
        return pieces.stream()
                        .filter(piece -> patterns.test(piece.pattern()))
                        .mapToDouble(Piece::length)
                        .sum()
                / all;
    }

    /** {@return the share of words that are of these patterns and not just a part of a longer word} */
    double words(Predicate<Pattern> patterns) {
        long found = pieces.stream()
                .filter(piece -> patterns.test(piece.pattern()))
                .filter(this::whole)
                .count();
        return (double) found / Math.max(1, words);
    }

    private boolean whole(Piece piece) {
        return flowing || begins(piece.start()) && ends(piece.end());
    }

    private boolean begins(int at) {
        return at == 0 || Case.capital(text, at) || !Characters.letter(text.plain(at - 1));
    }

    private boolean ends(int at) {
        return at == text.length() || Case.capital(text, at) || !Characters.letter(text.plain(at));
    }
}
