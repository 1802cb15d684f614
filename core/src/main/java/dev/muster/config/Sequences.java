package dev.muster.config;

import static dev.muster.config.Alphabet.log2;

/**
 * Characters that go on by equal steps: fills (steps of nothing), alphabets, digits up and down, hexadecimal and byte
 * counters, also two to six such sequences interleaved ({@code a1b2c3}, {@code 01020304}).
 */
final class Sequences implements Finder {

    private static final int STRIDES = 6;
    private static final double TAG = 4;
    private static final double FILL_TAG = 1;

    private final Text text;
    private final int[][] runs = new int[STRIDES + 1][];

    Sequences(Text text) {
        this.text = text;
        for (int stride = 1; stride <= STRIDES; stride++) {
            runs[stride] = runs(stride);
        }
    }

    /** For each position, how many steps from there on equal the step before them. */
    private int[] runs(int stride) {
        int[] runs = new int[text.length() + 1];
        for (int i = text.length() - 2 * stride - 1; i >= 0; i--) {
            runs[i] = even(i, stride) ? runs[i + 1] + 1 : 0;
        }
        return runs;
    }

    private boolean even(int at, int stride) {
        int first = delta(at, stride);
        return first >= 0 && first == delta(at + stride, stride);
    }

    /** {@return the step from here to the next of the stride; -1 if the two have none} */
    private int delta(int at, int stride) {
        char from = text.plain(at);
        char to = text.plain(at + stride);
        int modulus = modulus(from);
        if (modulus != modulus(to)) {
            return -1;
        }
        return modulus == 0 ? (from == to ? 0 : -1) : Math.floorMod(value(to) - value(from), modulus);
    }

    private int modulus(char c) {
        if (text.bytes()) {
            return 256;
        }
        if (text.alphabet().hex()) {
            return 16;
        }
        return Characters.digit(c) ? 10 : Characters.letter(c) ? 26 : 0;
    }

    private int value(char c) {
        return text.alphabet().hex() ? Character.digit(c, 16) : c;
    }

    @Override
    public void find(int from, Offers offers) {
        for (int stride = 1; stride <= STRIDES; stride++) {
            int run = runs[stride][from];
            if (run > 0) {
                int length = run + 2 * stride;
                offers.offer(from + length, bits(from, stride, length), pattern(from, stride));
            }
        }
    }

    private double bits(int from, int stride, int length) {
        double bits = (pattern(from, stride) == Pattern.FILL ? FILL_TAG : TAG) + stride + log2(length);
        for (int phase = 0; phase < stride; phase++) {
            bits += text.alphabet().literalBits() + stepBits(from + phase, stride);
        }
        return bits;
    }

    /** Standing still and counting by one are what everybody does. */
    private double stepBits(int at, int stride) {
        int modulus = Math.max(1, modulus(text.plain(at)));
        int step = delta(at, stride);
        return step <= 1 || step == modulus - 1 ? 1.6 : log2(modulus) + 1;
    }

    private Pattern pattern(int from, int stride) {
        return stride == 1 && delta(from, 1) == 0 ? Pattern.FILL : Pattern.SEQUENCE;
    }
}
