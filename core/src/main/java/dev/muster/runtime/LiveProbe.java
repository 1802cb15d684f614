package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.CounterHistory;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.runtime.LiveFacts.LiveHeap;
import dev.muster.runtime.LiveFacts.MachineMemory;
import dev.muster.runtime.LiveFacts.ThreadFacts;
import dev.muster.runtime.LiveFacts.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks how the process is doing, and remembers what it counted before. */
final class LiveProbe implements Probe<LiveFacts> {
    static final String HEAP = "heap after collections";
    static final String CLASSES = "classes (metaspace)";
    static final String BUFFERS = "buffers outside the heap";
    static final String THREADS = "threads";

    /** Of a machine that says nothing else. */
    private static final long MOST_THREADS = 32_768;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Kernel kernel;

    private volatile Memory memory =
            new Memory(CounterHistory.NONE, Trend.of(HEAP), Trend.of(CLASSES), Trend.of(BUFFERS), Trend.of(THREADS));

    private volatile Mounted mounted = new Mounted(Instant.EPOCH, Fact.absent(""));

    /** What was mounted, and when that was seen. */
    private record Mounted(Instant at, Fact<List<Mount>> mounts) {}

    /** What is remembered from look to look. */
    private record Memory(CounterHistory totals, Trend heap, Trend classes, Trend buffers, Trend threads) {
        List<Trend> trends() {
            return List.of(heap, classes, buffers, threads);
        }
    }

    LiveProbe(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public LiveFacts look(CheckContext context) {
        Cgroups groups = new Cgroups(kernel, mounts(context.now()));
        Fact<MemoryFacts> limits = groups.memory();
        Fact<CpuFacts> cpu = groups.cpu(kernel.text("/proc/self/status").map(Status::new));
        Fact<MachineMemory> machine = LiveReader.machine(kernel);
        Fact<TaskFacts> tasks = groups.tasks();
        Fact<ThreadFacts> threads = LiveReader.threads();
        Fact<LiveHeap> heap = LiveReader.heap();
        CounterHistory.Look now = new CounterHistory.Look(context.now(), totals(limits, cpu));
        CounterHistory before = memory.totals();
        remember(now, heap, ceiling(limits, machine), threads, tasks);
        return new LiveFacts(
                context.now(),
                machine,
                limits,
                LiveReader.pressure(kernel, groups),
                cpu,
                tasks,
                threads,
                OpenFiles.read(),
                heap,
                now,
                before.before(now.at()),
                memory.trends());
    }

    /** They are many and hardly ever change: a look of the last ten minutes will do. */
    private Fact<List<Mount>> mounts(Instant now) {
        Mounted was = mounted;
        Duration age = Duration.between(was.at(), now);
        if (was.mounts().value().isEmpty() || age.isNegative() || age.compareTo(KEPT) > 0) {
            was = new Mounted(now, Mount.all(kernel));
            mounted = was;
        }
        return was.mounts();
    }

    private Map<String, Long> totals(Fact<MemoryFacts> limits, Fact<CpuFacts> cpu) {
        Map<String, Long> totals = new HashMap<>();
        cpu.value().ifPresent(known -> totals.putAll(known.counters()));
        limits.value().ifPresent(known -> known.kills().ifPresent(number -> totals.put(Totals.KILLS, number)));
        LiveReader.uptime(kernel, totals);
        if (cpu.value().filter(known -> known.limit().isPresent()).isEmpty()) {
            LiveReader.processors(kernel, totals);
        }
        return totals;
    }

    private static long ceiling(Fact<MemoryFacts> limits, Fact<MachineMemory> machine) {
        return Math.min(
                limits.value()
                        .map(known -> known.limit().orElse(Long.MAX_VALUE))
                        .orElse(Long.MAX_VALUE),
                machine.value().map(MachineMemory::total).orElse(Long.MAX_VALUE));
    }

    private void remember(
            CounterHistory.Look now,
            Fact<LiveHeap> heap,
            long ceiling,
            Fact<ThreadFacts> threads,
            Fact<TaskFacts> tasks) {
        Instant at = now.at();
        Memory was = memory;
        memory = new Memory(
                was.totals.add(at, now.counters()),
                sized(was.heap, at, heap, ceiling),
                sized(was.classes, at, LiveReader.metaspace(), ceiling),
                sized(was.buffers, at, Beans.fact(() -> new LiveHeap(Beans.direct(), 0)), ceiling),
                threads.value()
                        .map(known -> was.threads.add(at, known.number(), mostThreads(tasks)))
                        .orElse(was.threads));
    }

    /** What has no limit of its own ends where the memory does. Nothing is known before the first collection. */
    private static Trend sized(Trend trend, Instant at, Fact<LiveHeap> size, long ceiling) {
        return size.value()
                .filter(known -> known.left() > 0)
                .map(known -> trend.add(at, known.left(), known.most() > 0 ? known.most() : ceiling))
                .orElse(trend);
    }

    private static long mostThreads(Fact<TaskFacts> tasks) {
        return tasks.value().map(known -> known.limit().orElse(MOST_THREADS)).orElse(MOST_THREADS);
    }
}
