package dev.muster.config;

/** Tells letters that were spoken once from letters that were drawn: in any European language, words known or not. */
final class Speech {

    /** Drawn letters cost 6.4 bits each as if they were words, and hardly ever less than 4.7; spoken ones about 3.8. */
    private static final double SPOKEN = 4.4;

    /** Half of a text has fewer letters to tell by. A name before a random key is spoken in one half only. */
    private static final double HALF_SPOKEN = 4.7;

    private static final int ENOUGH_TO_TELL = 20;

    private Speech() {}

    /** {@return whether its letters follow each other as in words, from the beginning to the end} */
    static boolean likely(Text text) {
        int middle = text.length() / 2;
        return mean(text, 0, text.length(), ENOUGH_TO_TELL) < SPOKEN
                && mean(text, 0, middle, 1) < HALF_SPOKEN
                && mean(text, middle, text.length(), 1) < HALF_SPOKEN;
    }

    /** The bits per pair of letters; none if there are too few. */
    private static double mean(Text text, int from, int to, int least) {
        Letters letters = Letters.get();
        double bits = 0;
        int pairs = 0;
        for (int at = from + 1; at < to; at++) {
            if (Characters.letter(text.plain(at - 1)) && Characters.letter(text.plain(at))) {
                bits += letters.next(text.plain(at - 1), text.plain(at));
                pairs++;
            }
        }
        return pairs < least ? Double.POSITIVE_INFINITY : bits / pairs;
    }
}
