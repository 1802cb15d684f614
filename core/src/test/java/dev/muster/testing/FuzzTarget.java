package dev.muster.testing;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whatever reads what a stranger sent, and what has to hold of it on any input: implemented by an enum, a constant a
 * reader. The same targets run over seeds in every build ({@link FuzzContract}) and under Jazzer ({@link FuzzDriver}).
 * Seeds are a resource {@code /fuzz/<name>.txt} beside the enum, such as {@code /fuzz/media-type.txt} of
 * {@code MEDIA_TYPE}: an input a line, in UTF-8; line ends, backslashes and single octets are written {@code \r},
 * {@code \n}, {@code \\} and {@code \xHH}; a line that begins with # is a comment.
 */
public interface FuzzTarget {
    /** {@return the constant's name} */
    String name();

    /**
     * Tries one input.
     *
     * @throws RuntimeException if something that has to hold of it does not
     * @throws AssertionError likewise
     */
    void holds(byte[] input);

    /** Reads this, and no more: what has to take linear time. */
    void read(byte[] input);

    /** {@return an input made of this one, about as large as the reader takes, so that more than linear time shows} */
    byte[] large(byte[] input);

    /** {@return the name of its seeds} */
    default String seeds() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tries one input; of one in 1024 also in large, since a campaign that always did would get to little else. */
    default void test(byte[] input) {
        int blownUp = 1024;
        holds(input);
        if (Arrays.hashCode(input) % blownUp == 0) {
            testLarge(input);
        }
    }

    /**
     * Reads a large input made of this one.
     *
     * @throws AssertionError if that takes more than linear time
     */
    default void testLarge(byte[] input) {
        byte[] large = large(input);
        Quick.linear(large.length, size -> read(Arrays.copyOf(large, size)));
    }
}
