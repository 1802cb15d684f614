package dev.muster.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The judgement of one text: what it was meant to be, the bits it has, and what explains the missing ones. */
record Estimate(Kind kind, double bits, double meant, List<Weakness> weaknesses) {

    /** A version 4 UUID has 122 random bits; what is well below is too short for its alphabet. */
    private static final double MEANT = 118;

    /** In a sentence, or in a row of technical terms, each word makes the next easier to guess. */
    private static final double SENTENCE = 0.6;

    private static final double NOTABLE = 0.12;

    boolean weak() {
        return bits < kind.needed() || kind.generated() && meant < MEANT;
    }

    /** {@return how far it is from what its kind needs} */
    double margin() {
        return bits - kind.needed();
    }

    static Estimate none(Kind kind, Weakness weakness) {
        return new Estimate(kind, 0, 0, List.of(weakness));
    }

    /** {@return the same, with a weakness put first} */
    Estimate because(Weakness weakness) {
        List<Weakness> all = new ArrayList<>(List.of(weakness));
        all.addAll(weaknesses);
        return new Estimate(kind, bits, meant, all);
    }

    static Estimate of(Text text) {
        Cover cover = Cover.of(text, finders(text));
        List<Piece> pieces = cover.pieces();
        Shares shares = new Shares(text, pieces);
        Kind kind = Kinds.of(text, shares);
        double spoken = kind == Kind.PHRASE || kind == Kind.PASSWORD ? sentence(shares) : 1;
        double bits = Math.min(cover.bits() * spoken, Mash.most(text));
        double meant = text.length() * text.alphabet().literalBits();
        return new Estimate(kind, bits, meant, weaknesses(text, pieces));
    }

    private static List<Finder> finders(Text text) {
        if (text.bytes()) {
            return List.of(new Sequences(text), new Copies(text));
        }
        return List.of(
                new Sequences(text),
                new Copies(text),
                new Separators(text),
                new KeyboardWalks(text),
                new Dates(text),
                new Words(text),
                new Language(text));
    }

    private static double sentence(Shares shares) {
        return Kinds.telltale(shares) ? SENTENCE : 1;
    }

    private static List<Weakness> weaknesses(Text text, List<Piece> pieces) {
        List<Weakness> all = new ArrayList<>();
        if (Mash.most(text) < Double.POSITIVE_INFINITY) {
            all.add(Weakness.KEYBOARD_MASH);
        }
        if (text.alphabet().poor()) {
            all.add(Weakness.LOW_VARIETY);
        }
        all.addAll(explanations(text, pieces));
        return all;
    }

    /** What covers a notable part, the largest first. */
    private static List<Weakness> explanations(Text text, List<Piece> pieces) {
        Map<Weakness, Integer> lengths = new EnumMap<>(Weakness.class);
        for (Piece piece : pieces) {
            piece.pattern().weakness().ifPresent(weakness -> lengths.merge(weakness, piece.length(), Integer::sum));
        }
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue() >= NOTABLE * text.length())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
