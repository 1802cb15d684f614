package dev.muster.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Jazzer calls, for any enum of targets. Without the name of a target the first octet of an input chooses it, so that
 * one run is about all of them. Not thread-safe.
 */
public final class FuzzDriver {
    private static final Map<String, Integer> RUNS = new TreeMap<>();
    private static List<FuzzTarget> all = List.of();
    private static Optional<FuzzTarget> only = Optional.empty();

    private FuzzDriver() {}

    /** Takes the name of the enum, and of the one target that is to be tried, if it is one. */
    public static void fuzzerInitialize(String[] arguments) {
        all = targets(arguments[0]);
        only = Arrays.stream(arguments).skip(1).findFirst().map(name -> named(name));
        Runtime.getRuntime().addShutdownHook(new Thread(FuzzDriver::tell));
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (only.isPresent()) {
            run(only.get(), input);
        } else if (input.length > 0) {
            run(all.get((input[0] & 0xff) % all.size()), Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /** {@return the seed as {@link #fuzzerTestOneInput} reads it, where the target has this place in its enum} */
    static byte[] marked(int place, byte[] seed) {
        byte[] marked = new byte[seed.length + 1];
        marked[0] = (byte) place;
        System.arraycopy(seed, 0, marked, 1, seed.length);
        return marked;
    }

    /**
     * {@return the constants of the enum of this name}
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<FuzzTarget> targets(String enumName) {
        try {
            Object[] constants = Class.forName(enumName).getEnumConstants();
            return Arrays.stream(Objects.requireNonNull(constants, enumName + " is no enum"))
                    .map(FuzzTarget.class::cast)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no enum of targets: " + enumName, e);
        }
    }

    private static FuzzTarget named(String name) {
        return all.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no target " + name));
    }

    private static void run(FuzzTarget target, byte[] input) {
        RUNS.merge(target.name(), 1, Integer::sum);
        try {
            target.test(input);
        } catch (RuntimeException | Error e) {
            System.err.println("found by target " + target.seeds() + ", seed: " + FuzzSeeds.line(input));
            throw e;
        }
    }

    private static void tell() {
        System.err.println("runs: " + RUNS);
    }
}
