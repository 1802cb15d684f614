package dev.muster.config;

/** A symbol between letters or digits that the text uses more than once, as between the words of a phrase. */
final class Separators implements Finder {

    private static final int ASCII = 128;
    private static final double BITS = 2.5;

    private final Text text;
    private final int[] seen = new int[ASCII];

    Separators(Text text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            seen[text.raw(i) % ASCII]++;
        }
    }

    @Override
    public void find(int from, Offers offers) {
        char c = text.raw(from);
        if (c < ASCII && seen[c] > 1 && !Characters.alphanumeric(c) && between(from)) {
            offers.offer(from + 1, BITS, Pattern.SEPARATOR);
        }
    }

    private boolean between(int at) {
        return at > 0
                && at + 1 < text.length()
                && Characters.alphanumeric(text.raw(at - 1))
                && Characters.alphanumeric(text.raw(at + 1));
    }
}
