package dev.muster.tls;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What Jazzer calls. Without an argument the first octet of an input chooses the target, so that one run is about all of them. */
public final class FuzzDriver {
    private static Optional<FuzzTarget> only = Optional.empty();
    private static final Map<FuzzTarget, Integer> RUNS = new EnumMap<>(FuzzTarget.class);

    private FuzzDriver() {}

    /** Takes the name of the one target that is to be tried, if it is one. */
    public static void fuzzerInitialize(String[] arguments) {
        only = Arrays.stream(arguments).findFirst().map(FuzzTarget::valueOf);
        Runtime.getRuntime().addShutdownHook(new Thread(FuzzDriver::tell));
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (only.isPresent()) {
            run(only.get(), input);
        } else if (input.length > 0) {
            run(FuzzTarget.chosenBy(input[0]), Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static void run(FuzzTarget target, byte[] input) {
        RUNS.merge(target, 1, Integer::sum);
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
