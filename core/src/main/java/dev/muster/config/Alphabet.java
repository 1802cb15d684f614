package dev.muster.config;

/** The characters that a text is drawn from: how large that set was meant to be, and how much of it is used. */
final class Alphabet {

    /** A random text shows nearly all that is expected by chance; half of it is far outside of luck. */
    private static final double TOO_FEW = 0.55;

    private static final int ENOUGH_TO_TELL = 16;
    private static final int HEX = 16;
    private static final int LATIN = 256;

    private final boolean hex;
    private final boolean poor;
    private final double literalBits;

    private Alphabet(int length, int size, int distinct, boolean hex) {
        this.hex = hex;
        this.poor = length >= ENOUGH_TO_TELL && distinct < TOO_FEW * expected(length, size);
        this.literalBits = log2(poor ? distinct : size);
    }

    static Alphabet of(CharSequence text) {
        boolean[] seen = seen(text);
        boolean hex = Characters.allHex(text) && count(seen, 'A', 'f' + 1) > 0;
        return new Alphabet(text.length(), hex ? HEX : size(seen), count(seen, 0, 2 * LATIN), hex);
    }

    static Alphabet ofBytes(CharSequence bytes) {
        return new Alphabet(bytes.length(), LATIN, count(seen(bytes), 0, LATIN), false);
    }

    /** How many different characters chance shows. */
    private static double expected(int length, int size) {
        return size * (1 - Math.pow(1 - 1.0 / size, length));
    }

    private static boolean[] seen(CharSequence text) {
        boolean[] seen = new boolean[2 * LATIN];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            seen[c < LATIN ? c : LATIN + c % LATIN] = true;
        }
        return seen;
    }

    private static int size(boolean[] seen) {
        int digits = count(seen, '0', '9' + 1) > 0 ? 10 : 0;
        int lower = count(seen, 'a', 'z' + 1) > 0 ? 26 : 0;
        int upper = count(seen, 'A', 'Z' + 1) > 0 ? 26 : 0;
        int ascii =
                count(seen, 0, 128) - count(seen, '0', '9' + 1) - count(seen, 'a', 'z' + 1) - count(seen, 'A', 'Z' + 1);
        int symbols = Math.min(33, 2 * ascii);
        return Math.max(1, digits + lower + upper + symbols + Math.min(96, 4 * count(seen, 128, 2 * LATIN)));
    }

    private static int count(boolean[] seen, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += seen[i] ? 1 : 0;
        }
        return count;
    }

    /** {@return whether far fewer different characters are used than chance would} */
    boolean poor() {
        return poor;
    }

    /** {@return what a character costs to guess that nothing explains} */
    double literalBits() {
        return literalBits;
    }

    /** {@return whether it is hexadecimal and not just decimal} */
    boolean hex() {
        return hex;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
