package dev.muster.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a load loses to something that runs beside it: rounds of equal length, in pairs, one without it and one with it, each
 * pair in the other order than the one before. Compared pair by pair, so that a machine which is slower for a while is slower
 * for both.
 */
public final class PairedRounds {
    private static final int PAIRS = 40;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final List<Long> without = new ArrayList<>();
    private final List<Long> with = new ArrayList<>();

    private PairedRounds() {}

    /** Work for so long. */
    @FunctionalInterface
    public interface Round {
        /**
         * {@return how much was done}
         *
         * @throws Exception if the work cannot be done
         */
        long work(Duration time) throws Exception;
    }

    /**
     * {@return what was done, after a round that does not count}
     *
     * @param args how many pairs, 40 if nothing is said, and how many seconds a round takes, 3 if nothing is said
     * @throws Exception what a round throws
     */
    public static PairedRounds of(List<String> args, Round without, Round with) throws Exception {
        int pairs = args.isEmpty() ? PAIRS : Integer.parseInt(args.get(0));
        Duration time = args.size() < 2 ? ROUND : Duration.ofSeconds(Integer.parseInt(args.get(1)));
        PairedRounds rounds = new PairedRounds();
        without.work(time);
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                rounds.without.add(without.work(time));
                rounds.with.add(with.work(time));
            } else {
                rounds.with.add(with.work(time));
                rounds.without.add(without.work(time));
            }
        }
        return rounds;
    }

    /** {@return all figures, and the quartiles of the ratio with to without} */
    @Override
    public String toString() {
        List<Double> ratios = IntStream.range(0, with.size())
                .mapToObj(pair -> (double) with.get(pair) / without.get(pair))
                .sorted()
                .toList();
        int last = ratios.size() - 1;
        return String.format(
                Locale.ROOT,
                "without %s%nwith    %s%nratio of %d pairs: median %.3f, quartiles %.3f and %.3f",
                without,
                with,
                ratios.size(),
                ratios.get(last / 2),
                ratios.get(last / 4),
                ratios.get(last - last / 4));
    }
}
