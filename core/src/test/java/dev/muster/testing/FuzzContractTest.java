package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A contract that no target breaks would be worth nothing. */
final class FuzzContractTest {
    private static final AtomicInteger TRIED = new AtomicInteger();

    private enum Sample implements FuzzTarget {
        KEY_VALUE,
        FEW_SEEDS,
        /** The third: it does not hold where a zero stands first. */
        WRONG,
        /** It takes the square. */
        SLOW,
        NO_SEEDS;

        @Override
        public void holds(byte[] input) {
            TRIED.incrementAndGet();
            if (this == WRONG && input.length > 0 && input[0] == 0) {
                throw new IllegalStateException("a zero");
            }
        }

        @Override
        public void read(byte[] input) {
            int sum = 0;
            for (int i = 0; i < input.length; i++) {
                for (int j = 0; j < (this == SLOW ? input.length : 1); j++) {
                    sum += Math.floorMod(i + input[j], 7 + (input[i] & 1));
                }
            }
            TRIED.addAndGet(sum & 1);
        }

        @Override
        public byte[] large(byte[] input) {
            return Arrays.copyOf(input, 1 << 14);
        }
    }

    private static String broken(Sample target) {
        return String.valueOf(
                assertThrows(AssertionError.class, () -> FuzzContract.of(target).verify())
                        .getMessage());
    }

    @Test
    void a_target_is_tried_on_its_seeds_and_on_100_inputs_made_of_them() {
        TRIED.set(0);

        FuzzContract.of(Sample.KEY_VALUE).verify();

        assertTrue(TRIED.get() >= 110, TRIED::toString);
    }

    @Test
    void what_does_not_hold_is_told_with_the_input_as_a_seed() {
        assertEquals("on \\x00\\xff=\\x80", broken(Sample.WRONG));
    }

    @Test
    void what_takes_the_square_is_told() {
        assertTrue(broken(Sample.SLOW).contains("more than 8 times as long"));
    }

    @Test
    void seeds_that_are_few_or_missing_are_told() {
        assertEquals("few-seeds has 1 seeds: write 10 or more", broken(Sample.FEW_SEEDS));
        assertEquals(
                "/fuzz/no-seeds.txt",
                assertThrows(NullPointerException.class, () -> FuzzContract.of(Sample.NO_SEEDS))
                        .getMessage());
    }

    @Test
    void a_seed_is_octets_in_a_line() {
        byte[] input = "a\r\n\t\\\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("a\\r\\n\\x09\\\\\\x00\\xff", FuzzSeeds.line(input));
        assertArrayEquals(input, FuzzSeeds.read("a\\r\\n\\t\\\\\\x00\\xff"));
        assertArrayEquals("\u00fc".getBytes(StandardCharsets.UTF_8), FuzzSeeds.read("\u00fc"));
        assertThrows(IllegalArgumentException.class, () -> FuzzSeeds.read("\\q"));
    }

    @Test
    void the_driver_chooses_by_the_first_octet_or_by_name() {
        String name = Sample.class.getName();
        byte[] zero = {0};

        FuzzDriver.fuzzerInitialize(new String[] {name});
        FuzzDriver.fuzzerTestOneInput(new byte[0]);
        FuzzDriver.fuzzerTestOneInput(FuzzDriver.marked(0, zero));
        assertThrows(IllegalStateException.class, () -> FuzzDriver.fuzzerTestOneInput(FuzzDriver.marked(2, zero)));

        FuzzDriver.fuzzerInitialize(new String[] {name, "WRONG"});
        assertThrows(IllegalStateException.class, () -> FuzzDriver.fuzzerTestOneInput(zero));
        assertThrows(IllegalArgumentException.class, () -> FuzzDriver.fuzzerInitialize(new String[] {"no.such.Enum"}));
    }
}
