package dev.muster.tls;

import java.util.Optional;

/**
 * The three scores of the rating guide, each in tenths of its hundred points: the mean of two can end in a half.
 *
 * @param protocol counts 30 percent
 * @param exchange counts 30 percent
 * @param cipher counts 40 percent
 */
record Scores(int protocol, int exchange, int cipher) {
    private static final int[] LEAST = {80, 65, 50, 35, 20};
    private static final Grade[] LETTERS = {Grade.B, Grade.C, Grade.D, Grade.E};

    /** Hundredths of a point. A zero in any of them makes the whole zero. */
    private int total() {
        return protocol == 0 || exchange == 0 || cipher == 0 ? 0 : 3 * protocol + 3 * exchange + 4 * cipher;
    }

    /** {@return why the points allow for less than an A; empty if they do not} */
    Optional<Reason> reason() {
        int total = total();
        for (int i = 0; i < LEAST.length; i++) {
            if (total >= LEAST[i] * 100) {
                return i == 0 ? Optional.empty() : Optional.of(reason(LETTERS[i - 1]));
            }
        }
        return Optional.of(reason(Grade.F));
    }

    private Reason reason(Grade letter) {
        return new Reason(letter, "the scores come to " + total() / 100 + " points");
    }

    /** {@return all of them, rounded down} */
    @Override
    public String toString() {
        return "protocol " + protocol / 10 + ", key exchange " + exchange / 10 + ", cipher " + cipher / 10 + ", total "
                + total() / 100;
    }
}
