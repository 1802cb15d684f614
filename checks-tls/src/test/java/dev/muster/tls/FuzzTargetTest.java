package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fuzz targets on their seeds and on a bounded number of inputs made of them, the same ones in every build. */
final class FuzzTargetTest {
    private static final int ROUNDS = 100;

    /** What holds of this input is tested; what does not is told with the input. */
    private static void test(FuzzTarget target, byte[] input) {
        try {
            target.test(input);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("on " + FuzzSeeds.line(input), e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds_on_its_seeds(FuzzTarget target) {
        List<byte[]> seeds = FuzzSeeds.of(target);
        seeds.forEach(seed -> test(target, seed));
        assertTrue(seeds.size() >= 10, seeds.size() + " seeds");
    }

    @ParameterizedTest
    @EnumSource
    void reads_its_seeds_in_linear_time(FuzzTarget target) {
        FuzzSeeds.of(target).forEach(target::testLarge);
    }

    @ParameterizedTest
    @EnumSource
    void holds_on_seeds_that_were_changed(FuzzTarget target) {
        List<byte[]> seeds = FuzzSeeds.of(target);
        Random random = new Random(target.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = seeds.get(random.nextInt(seeds.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                input = changed(input, seeds.get(random.nextInt(seeds.size())), random);
            }
            test(target, input);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_seed_is_written_as_it_is_read(FuzzTarget target) {
        for (byte[] seed : FuzzSeeds.of(target)) {
            assertArrayEquals(seed, FuzzSeeds.read(FuzzSeeds.line(seed)));
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
