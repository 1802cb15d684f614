package dev.muster.config;

/** Tells from the shape of a text, and from what explains it, what its owner meant it to be. */
final class Kinds {

    /** Chance never explains so much of a random text. */
    private static final double EXPLAINED = 0.85;

    private static final double INVENTED = 0.75;
    private static final double NARROW_INVENTED = 0.7;
    /** Generators of passphrases avoid such words; sentences are full of them. */
    private static final double TELLTALE = 0.34;

    private static final double NEARLY_ALL = 0.8;
    /** Dice repeat one word once in five hundred phrases, hardly ever two. */
    private static final double REPEATED = 0.3;

    private static final int PHRASE = 4;
    /** The checklists' least number of random words. */
    private static final int PASSPHRASE = 6;

    private Kinds() {}

    /** @param left the share of the bits meant that patterns do not explain away */
    static Kind of(Text text, Shares shares, double left) {
        if (text.bytes()) {
            return Kind.RANDOM;
        }
        boolean spoken = left < EXPLAINED || Speech.likely(text);
        if (spoken && shares.words() >= PHRASE && shares.prose()) {
            return chosenByDice(shares) ? Kind.PASSPHRASE : Kind.PHRASE;
        }
        Kind shape = shape(text);
        boolean narrow = shape == Kind.HEX || shape == Kind.DIGITS;
        return left < (narrow ? NARROW_INVENTED : INVENTED) ? Kind.PASSWORD : shape;
    }

    private static boolean chosenByDice(Shares shares) {
        return shares.words() >= PASSPHRASE
                && !shares.flowing()
                && shares.particles() == 0
                && !telltale(shares)
                && shares.known() < NEARLY_ALL
                && shares.characters(pattern -> pattern == Pattern.COPY) < REPEATED;
    }

    /** {@return whether so many words are of the kind that only people choose} */
    static boolean telltale(Shares shares) {
        return shares.words(pattern -> pattern.telltale() || pattern == Pattern.DISGUISED) >= TELLTALE;
    }

    private static Kind shape(Text text) {
        String raw = text.raw();
        if (raw.chars().allMatch(c -> Characters.digit((char) c))) {
            return Kind.DIGITS;
        }
        if (Characters.allHex(raw)) {
            return Kind.HEX;
        }
        return raw.chars().allMatch(Kinds::base64) ? Kind.BASE64 : Kind.RANDOM;
    }

    private static boolean base64(int c) {
        return Characters.alphanumeric((char) c) || "+/-_=".indexOf(c) >= 0;
    }
}
