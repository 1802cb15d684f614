package dev.muster.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same as {@link LogTapBenchmark} by the time of the processor, in turns within one virtual machine, so that a busy machine
 * matters less. Started with {@code -Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider}.
 */
public final class LogTapTurns {
    private static final int TURNS = 120;
    private static final int LINES = 10_000;

    private LogTapTurns() {}

    /** Prints the fastest turn and the one in the middle, in nanoseconds a line. */
    public static void main(String[] arguments) throws Exception {
        Map<String, List<Long>> took = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (String listening : List.of("none", "events", "secrets", "both")) {
                long each = turn(listening);
                took.computeIfAbsent(listening, any -> new ArrayList<>()).add(each);
            }
        }
        took.forEach((listening, all) -> {
            List<Long> late = new ArrayList<>(all.subList(TURNS / 3, TURNS));
            Collections.sort(late);
            System.out.println(listening + " " + late.get(0) + " " + late.get(late.size() / 2));
        });
    }

    private static long turn(String listening) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        LogTapBenchmark lines = new LogTapBenchmark();
        lines.listening = listening;
        lines.begin();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < LINES; i++) {
            lines.info();
        }
        long after = threads.getCurrentThreadCpuTime();
        lines.end();
        return (after - before) / LINES;
    }
}
