package dev.muster.config;

/** Digits and symbols that stand for letters. */
final class Leet {

    private static final String DISGUISES = "04@35$7+89(2€";
    private static final String LETTERS = "oaaessttbgcze";

    private Leet() {}

    /**
     * {@return the letter that a character stands for, or the character itself}
     *
     * @param plain the character in plain lower case
     * @param one what a one, a bar or an exclamation mark stands for: an i or an l
     */
    static char letter(char plain, char one) {
        if (Characters.letter(plain)) {
            return plain;
        }
        if (ambiguous(plain)) {
            return one;
        }
        int at = DISGUISES.indexOf(plain);
        return at < 0 ? plain : LETTERS.charAt(at);
    }

    static boolean ambiguous(char plain) {
        return plain == '1' || plain == '!' || plain == '|';
    }
}
