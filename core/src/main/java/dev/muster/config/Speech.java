package dev.muster.config;

/** Tells letters that were spoken once from letters that were drawn: in any European language, words known or not. */
final class Speech {

    /** Drawn letters cost 6.4 bits each as if they were words, and hardly ever less than 4.7; spoken ones about 3.8. */
    private static final double SPOKEN = 4.4;

    private static final int ENOUGH_TO_TELL = 20;

    private Speech() {}

    /** {@return whether its letters follow each other as in words} */
    static boolean likely(Text text) {
        Letters letters = Letters.get();
        double bits = 0;
        int pairs = 0;
        for (int at = 1; at < text.length(); at++) {
            if (Characters.letter(text.plain(at - 1)) && Characters.letter(text.plain(at))) {
                bits += letters.next(text.plain(at - 1), text.plain(at));
                pairs++;
            }
        }
        return pairs >= ENOUGH_TO_TELL && bits < SPOKEN * pairs;
    }
}
