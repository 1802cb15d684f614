package dev.muster.config;

import static dev.muster.config.Alphabet.log2;

/** What has stood in the text before, regardless of case: repeated words, blocks, halves. */
final class Copies implements Finder {

    private static final int LEAST = 3;
    private static final int LONG = 64;
    private static final double TAG = 4;
    private static final int SLOTS = 1 << 12;

    private final Text text;
    private final int[] last = new int[SLOTS];
    private int covered;

    Copies(Text text) {
        this.text = text;
    }

    @Override
    public void find(int from, Offers offers) {
        if (from + LEAST > text.length()) {
            return;
        }
        int slot = slot(from);
        int source = last[slot] - 1;
        last[slot] = from + 1;
        // Inside of a long copy, shorter ones tell nothing new and would make the work quadratic.
        if (source >= 0 && from >= covered) {
            copy(source, from, offers);
        }
    }

    private int slot(int at) {
        int hash = (text.plain(at) * 31 + text.plain(at + 1)) * 31 + text.plain(at + 2);
        return (hash * 0x9E3779B1) >>> 20;
    }

    private void copy(int source, int from, Offers offers) {
        double bits = TAG + log2(from - source + 1);
        int length = 0;
        while (from + length < text.length() && text.plain(source + length) == text.plain(from + length)) {
            bits += text.raw(source + length) == text.raw(from + length) ? 0 : 1;
            length++;
            offer(from, length, bits, offers);
        }
        covered = length >= LONG ? from + length : covered;
    }

    private static void offer(int from, int length, double bits, Offers offers) {
        if (length >= LEAST) {
            offers.offer(from + length, bits + log2(length), Pattern.COPY);
        }
    }
}
