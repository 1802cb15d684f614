package dev.muster.http;

import java.util.Arrays;
import java.util.Optional;

/** What Jazzer calls. Without an argument the first octet of an input chooses the target, so that one run is about all of them. */
public final class FuzzDriver {
    private static Optional<FuzzTarget> only = Optional.empty();
    private static final long[] RUNS = new long[FuzzTarget.values().length];

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
            FuzzTarget[] all = FuzzTarget.values();
            run(all[(input[0] & 0xff) % all.length], Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static void run(FuzzTarget target, byte[] input) {
        RUNS[target.ordinal()]++;
        try {
            target.test(input);
        } catch (RuntimeException | Error e) {
            System.err.println("found by target " + target.seeds() + ", seed: " + FuzzSeeds.line(input));
            throw e;
        }
    }

    private static void tell() {
        StringBuilder told = new StringBuilder("runs:");
        for (FuzzTarget target : FuzzTarget.values()) {
            told.append(' ').append(target.seeds()).append('=').append(RUNS[target.ordinal()]);
        }
        System.err.println(told);
    }
}
