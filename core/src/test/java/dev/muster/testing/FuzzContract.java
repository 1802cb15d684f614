package dev.muster.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Proves a fuzz target on its seeds and on a bounded number of inputs made of them, the same ones in every build. Not
 * thread-safe.
 */
public final class FuzzContract {
    private static final int ROUNDS = 100;
    private static final int LEAST_SEEDS = 10;

    private final FuzzTarget target;
    private final List<byte[]> seeds;

    private FuzzContract(FuzzTarget target) {
        this.target = target;
        this.seeds = FuzzSeeds.of(target);
    }

    /**
     * {@return the contract of this target}
     *
     * @throws NullPointerException if it has no seeds, naming the resource
     */
    public static FuzzContract of(FuzzTarget target) {
        return new FuzzContract(target);
    }

    /**
     * Proves that there are 10 seeds or more, that the target holds on each and reads it in linear time, and that it holds
     * on 100 inputs made of them.
     *
     * @throws AssertionError naming the input on which it does not
     */
    public void verify() {
        if (seeds.size() < LEAST_SEEDS) {
            throw new AssertionError(target.seeds() + " has " + seeds.size() + " seeds: write 10 or more");
        }
        for (byte[] seed : seeds) {
            isWrittenAsItIsRead(seed);
            test(seed);
            target.testLarge(seed);
        }
        holdsOnSeedsThatWereChanged();
    }

    private void holdsOnSeedsThatWereChanged() {
        Random random = new Random(target.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = any(random);
            for (int change = random.nextInt(4); change >= 0; change--) {
                input = changed(input, any(random), random);
            }
            test(input);
        }
    }

    private byte[] any(Random random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    /** What holds of this input is tested; what does not is told with the input. */
    private void test(byte[] input) {
        try {
            target.test(input);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("on " + FuzzSeeds.line(input), e);
        }
    }

    /** What a campaign finds is told as a line, which has to bring it back. */
    private static void isWrittenAsItIsRead(byte[] seed) {
        if (!Arrays.equals(seed, FuzzSeeds.read(FuzzSeeds.line(seed)))) {
            throw new AssertionError("a seed is not written as it is read: " + FuzzSeeds.line(seed));
        }
    }

    /** A piece of it is left out, replaced by a piece of another, or an octet is changed. */
    private static byte[] changed(byte[] input, byte[] other, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(input.length - from + 1);
        int begin = random.nextInt(other.length + 1);
        int end = begin + random.nextInt(other.length - begin + 1);
        byte[] piece = random.nextInt(3) == 0 ? new byte[0] : Arrays.copyOfRange(other, begin, end);
        if (random.nextInt(4) == 0) {
            piece = new byte[] {(byte) random.nextInt(256)};
            to = Math.min(from + 1, input.length);
        }
        byte[] changed = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(input, to, changed, from + piece.length, input.length - to);
        return changed;
    }
}
