package dev.muster.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a finder offers, as lines to compare with. */
final class Found {

    private Found() {}

    /** {@return every offer as {@code start-end PATTERN}, in the order of positions} */
    static List<String> all(String value, Function<Text, Finder> finder) {
        return pieces(Text.of(value), finder).stream()
                .map(piece -> piece.start() + "-" + piece.end() + " " + piece.pattern())
                .toList();
    }

    /** {@return every offer from the first character only} */
    static List<Piece> first(String value, Function<Text, Finder> finder) {
        return pieces(Text.of(value), finder).stream()
                .filter(piece -> piece.start() == 0)
                .toList();
    }

    /** {@return the bits of the longest offer, the cheapest of its length, from the first character} */
    static double bits(String value, Function<Text, Finder> finder) {
        List<Piece> first = first(value, finder);
        int longest = first.stream().mapToInt(Piece::end).max().orElseThrow();
        return first.stream()
                .filter(piece -> piece.end() == longest)
                .mapToDouble(Piece::bits)
                .min()
                .orElseThrow();
    }

    private static List<Piece> pieces(Text text, Function<Text, Finder> make) {
        Finder finder = make.apply(text);
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            int start = from;
            finder.find(from, (end, bits, how) -> pieces.add(new Piece(start, end, bits, how)));
        }
        return pieces;
    }
}
