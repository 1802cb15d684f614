package dev.muster.config;

import static dev.muster.config.Alphabet.log2;

/** How likely one letter follows another in words, learned from the list of words itself. */
final class Letters {

    private static final int EDGE = 26;
    private static final double UNSEEN = 0.5;

    private final double[][] bits = new double[EDGE + 1][EDGE + 1];

    private Letters() {
        Resource.sections("words.txt").stream()
                .filter(section -> !section.name().matches("walk|hexspeak"))
                .flatMap(section -> section.words().stream())
                .forEach(this::learn);
        for (double[] row : bits) {
            logarithms(row);
        }
    }

    /** {@return the one table, learned when first asked for} */
    static Letters get() {
        return Holder.LETTERS;
    }

    private void learn(String word) {
        int before = EDGE;
        for (int i = 0; i < word.length(); i++) {
            int letter = index(word.charAt(i));
            bits[before][letter]++;
            before = letter;
        }
    }

    private static void logarithms(double[] row) {
        double sum = 0;
        for (double count : row) {
            sum += count + UNSEEN;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = log2(sum / (row[i] + UNSEEN));
        }
    }

    private static int index(char c) {
        return Characters.letter(c) ? c - 'a' : EDGE;
    }

    /** {@return the bits of a letter that begins a word} */
    double first(char letter) {
        return bits[EDGE][index(letter)];
    }

    /** {@return the bits of a letter after another} */
    double next(char before, char letter) {
        return bits[index(before)][index(letter)];
    }

    private static final class Holder {
        static final Letters LETTERS = new Letters();
    }
}
