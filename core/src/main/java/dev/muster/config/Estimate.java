package dev.muster.config;

import java.util.ArrayList;
import java.util.List;

/** The judgement of one text: what it was meant to be, the bits it has, and what explains the missing ones. */
record Estimate(Kind kind, double bits, double meant, List<Weakness> weaknesses) {

    /** A version 4 UUID has 122 random bits; what is well below is too short for its alphabet. */
    private static final double MEANT = 118;

    /** In a sentence, or in a row of technical terms, each word makes the next easier to guess. */
    private static final double FORESEEABLE = 0.4;

    /** A generous rate for each character of a phrase, be its words known or not. */
    private static final double SPOKEN = 2.2;

    boolean weak() {
        return bits < kind.needed() || brief();
    }

    /** {@return whether even the best value of this length and alphabet were too weak} */
    boolean brief() {
        return kind.generated() && meant < MEANT;
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
        Shares shares = new Shares(text, cover.pieces());
        double meant = shares.length() * text.alphabet().literalBits();
        Kind kind = Kinds.of(text, shares, cover.bits() / meant);
        double bits = Math.min(cover.bits() - foreseeable(kind, shares), most(kind, text, shares));
        return new Estimate(kind, bits, meant, weaknesses(text, shares));
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

    /** The most that a text of this shape can have, whatever its pieces cost. */
    private static double most(Kind kind, Text text, Shares shares) {
        boolean spoken = kind == Kind.PHRASE && shares.particles() <= shares.words() && Speech.likely(text);
        return Math.min(Mash.most(text), spoken ? SPOKEN * text.length() : Double.POSITIVE_INFINITY);
    }

    private static double foreseeable(Kind kind, Shares shares) {
        boolean sentence = kind == Kind.PHRASE || (kind == Kind.PASSWORD && Kinds.telltale(shares));
        return sentence ? FORESEEABLE * shares.bits(Pattern::word) : 0;
    }

    private static List<Weakness> weaknesses(Text text, Shares shares) {
        List<Weakness> all = new ArrayList<>();
        if (Mash.most(text) < Double.POSITIVE_INFINITY) {
            all.add(Weakness.KEYBOARD_MASH);
        }
        if (text.alphabet().poor()) {
            all.add(Weakness.LOW_VARIETY);
        }
        all.addAll(shares.explanations());
        return all;
    }
}
