package dev.muster.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a load loses to something that runs beside it: rounds of equal length, in pairs, one without it and one with it, each
 * pair in the other order than the one before. Compared pair by pair, so that a machine which is slower for a while is slower
 * for both; and by what was done in a second of processor time of this process and those it started, so that what a
 * machine's neighbours take does not count.
 */
public final class PairedRounds {
    private static final int PAIRS = 40;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final double NANOS = 1e9;

    private final List<Done> without = new ArrayList<>();
    private final List<Done> with = new ArrayList<>();

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

    /** How much was done, and in how much processor time. */
    private record Done(long work, Duration processor) {
        static Done of(Round round, Duration time) throws Exception {
            Duration before = processorTime();
            long work = round.work(time);
            return new Done(work, processorTime().minus(before));
        }

        private static Duration processorTime() {
            ProcessHandle own = ProcessHandle.current();
            return Stream.concat(Stream.of(own), own.descendants())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        double bySecond() {
            return work / (processor.toNanos() / NANOS);
        }
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
                rounds.without.add(Done.of(without, time));
                rounds.with.add(Done.of(with, time));
            } else {
                rounds.with.add(Done.of(with, time));
                rounds.without.add(Done.of(without, time));
            }
        }
        return rounds;
    }

    /** {@return all figures, and the quartiles of the ratio with to without} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "without %s%nwith    %s%n%s%n%s",
                without.stream().map(Done::work).toList(),
                with.stream().map(Done::work).toList(),
                ratios("by the clock", Done::work),
                ratios("by processor time", Done::bySecond));
    }

    private String ratios(String how, ToDoubleFunction<Done> figure) {
        List<Double> ratios = IntStream.range(0, with.size())
                .mapToObj(pair -> figure.applyAsDouble(with.get(pair)) / figure.applyAsDouble(without.get(pair)))
                .sorted()
                .toList();
        int last = ratios.size() - 1;
        return String.format(
                Locale.ROOT,
                "ratio of %d pairs %s: median %.3f, quartiles %.3f and %.3f",
                ratios.size(),
                how,
                ratios.get(last / 2),
                ratios.get(last / 4),
                ratios.get(last - last / 4));
    }
}
