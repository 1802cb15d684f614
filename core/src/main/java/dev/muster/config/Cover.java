package dev.muster.config;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The cheapest way to guess a text piece by piece: the shortest path over its positions, where each pattern found is an
 * edge as long as its bits. A pattern counts only if it makes the whole cheaper, so that the short words, years and
 * sequences which chance puts in random text cost it next to nothing.
 */
final class Cover {

    /** More bits than anybody asks for: what comes after them does not matter. */
    private static final double ENOUGH = 512;

    private final double[] bits;
    private final int[] origin;
    private final Pattern[] pattern;
    private int end;

    private Cover(int length) {
        bits = new double[length + 1];
        origin = new int[length + 1];
        pattern = new Pattern[length + 1];
        Arrays.fill(bits, 1, length + 1, Double.POSITIVE_INFINITY);
        Arrays.fill(pattern, Pattern.LITERAL);
    }

    static Cover of(Text text, List<Finder> finders) {
        Cover cover = new Cover(text.length());
        double literal = text.alphabet().literalBits();
        while (cover.end < text.length() && cover.bits() < ENOUGH) {
            cover.step(literal, finders);
        }
        return cover;
    }

    private void step(double literal, List<Finder> finders) {
        int from = end;
        offer(from, from + 1, literal, Pattern.LITERAL);
        for (Finder finder : finders) {
            finder.find(from, (to, cost, how) -> offer(from, to, cost, how));
        }
        end++;
    }

    private void offer(int from, int to, double cost, Pattern how) {
        double total = bits[from] + cost;
        if (total < bits[to]) {
            bits[to] = total;
            origin[to] = from;
            pattern[to] = how;
        }
    }

    /** {@return the estimate for the part that was looked at} */
    double bits() {
        return bits[end];
    }

    /** {@return the pieces of the cheapest explanation, in order} */
    List<Piece> pieces() {
        Deque<Piece> pieces = new ArrayDeque<>();
        for (int to = end; to > 0; to = origin[to]) {
            pieces.addFirst(new Piece(origin[to], to, bits[to] - bits[origin[to]], pattern[to]));
        }
        return List.copyOf(pieces);
    }
}
