package dev.muster.config;

/** Tells from the shape of a text, and from what explains it, what its owner meant it to be. */
final class Kinds {

    private static final double MOSTLY = 0.7;
    private static final double HALF = 0.5;
    /** Generators of passphrases avoid such words; sentences are full of them. */
    private static final double TELLTALE = 0.3;

    private static final double NEARLY_ALL = 0.8;
    private static final int PHRASE = 4;
    /** The checklists' least number of random words. */
    private static final int PASSPHRASE = 6;

    private Kinds() {}

    static Kind of(Text text, Shares shares) {
        if (text.bytes()) {
            return Kind.RANDOM;
        }
        if (shares.words() >= PHRASE && shares.characters(Kinds::speech) >= MOSTLY) {
            return chosenByDice(shares) ? Kind.PASSPHRASE : Kind.PHRASE;
        }
        return shares.characters(Pattern::human) >= HALF ? Kind.PASSWORD : shape(text);
    }

    private static boolean speech(Pattern pattern) {
        return pattern.word() || pattern == Pattern.SEPARATOR;
    }

    private static boolean chosenByDice(Shares shares) {
        return shares.words() >= PASSPHRASE && !telltale(shares) && shares.words(Pattern::known) < NEARLY_ALL;
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
