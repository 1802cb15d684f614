package dev.muster.testing;

import dev.muster.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a load loses to checks that are asked every second: a load that never stops, and rounds of a second in pairs, one in which
 * all checks are asked once and one without, each pair in the other order than the one before. Compared pair by pair, so that a
 * machine which is slower for a while is slower for both; and by what was done in a second of processor time of this
 * process and those it started, so that what a machine's neighbours take does not count.
 */
public final class PairedRounds {
    private static final int PAIRS = 100;
    private static final double NANOS = 1e9;
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final LongAdder work = new LongAdder();
    private final List<Done> without = new ArrayList<>();
    private final List<Done> with = new ArrayList<>();

    private PairedRounds() {}

    /** How much was done, in how much time and processor time. */
    private record Done(long work, long nanos, Duration processor) {
        Done since(Done before) {
            return new Done(work - before.work, nanos - before.nanos, processor.minus(before.processor));
        }

        double byClock() {
            return work * NANOS / nanos;
        }

        double byProcessor() {
            return work * NANOS / processor.toNanos();
        }
    }

    /**
     * {@return what was done}
     *
     * @param args how many pairs, 100 if nothing is said
     * @param warm how often the checks are asked before, as in a service that has run for a while: what the compiler
     *     costs is no matter here
     * @param checks not started
     * @param loads each is called again and again by a thread of its own
     * @throws Exception what a load throws
     */
    public static PairedRounds of(List<String> args, int warm, Readiness checks, List<Callable<?>> loads)
            throws Exception {
        for (int i = 0; i < warm; i++) {
            checks.refresh();
        }
        PairedRounds rounds = new PairedRounds();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> running = new ArrayList<>();
            loads.forEach(load -> running.add(threads.submit(() -> rounds.load(load))));
            Thread.sleep(ROUND.toMillis());
            rounds.measure(args.isEmpty() ? PAIRS : Integer.parseInt(args.get(0)), threads, checks);
            for (Future<?> load : running) {
                if (load.isDone()) {
                    load.get(); // It was to run to the end.
                }
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(ROUND.toSeconds(), TimeUnit.SECONDS);
        }
        return rounds;
    }

    private Void load(Callable<?> load) throws Exception {
        while (!Thread.currentThread().isInterrupted()) {
            load.call();
            work.increment();
        }
        return null;
    }

    private void measure(int pairs, ExecutorService threads, Readiness checks) throws Exception {
        for (int pair = 0; pair < pairs; pair++) {
            boolean first = pair % 2 == 0;
            (first ? with : without).add(round(threads, checks, first));
            (first ? without : with).add(round(threads, checks, !first));
        }
    }

    private Done round(ExecutorService threads, Readiness checks, boolean asked) throws Exception {
        Done before = now();
        Future<?> answers = asked ? threads.submit(checks::refresh) : null;
        Thread.sleep(ROUND.toMillis());
        if (answers != null) {
            answers.get();
        }
        return now().since(before);
    }

    private Done now() {
        ProcessHandle own = ProcessHandle.current();
        Duration processor = Stream.concat(Stream.of(own), own.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new Done(work.sum(), System.nanoTime(), processor);
    }

    /** {@return the medians of both, and of the ratio with to without its quartiles, its mean and how sure that is} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pairs, a second without checks %.0f, with %.0f%n%s%n%s",
                with.size(),
                median(without.stream().map(Done::byClock).toList()),
                median(with.stream().map(Done::byClock).toList()),
                ratios("by the clock", Done::byClock),
                ratios("by processor time", Done::byProcessor));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private String ratios(String how, ToDoubleFunction<Done> figure) {
        List<Double> ratios = IntStream.range(0, with.size())
                .mapToObj(pair -> figure.applyAsDouble(with.get(pair)) / figure.applyAsDouble(without.get(pair)))
                .sorted()
                .toList();
        int last = ratios.size() - 1;
        double mean = ratios.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = ratios.stream()
                .mapToDouble(ratio -> (ratio - mean) * (ratio - mean))
                .sum();
        return String.format(
                Locale.ROOT,
                "ratio %s: median %.3f, quartiles %.3f and %.3f, mean %.3f with a standard error of %.3f",
                how,
                median(ratios),
                ratios.get(last / 4),
                ratios.get(last - last / 4),
                mean,
                Math.sqrt(squares / Math.max(1, last) / ratios.size()));
    }
}
