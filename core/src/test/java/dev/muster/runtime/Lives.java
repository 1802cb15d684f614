package dev.muster.runtime;

import dev.muster.CounterHistory.Look;
import dev.muster.Fact;
import dev.muster.runtime.LiveFacts.LiveHeap;
import dev.muster.runtime.LiveFacts.MachineMemory;
import dev.muster.runtime.LiveFacts.Pressure;
import dev.muster.runtime.LiveFacts.ThreadFacts;
import dev.muster.testing.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts of a process that is doing well, and what makes it otherwise. */
final class Lives {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private Fact<MachineMemory> machine = Fact.of(new MachineMemory(16 * Tree.GIB, 12 * Tree.GIB));
    private Fact<MemoryFacts> memory = Postures.memory(2 * Tree.GIB);
    private Fact<Pressure> pressure = Fact.of(new Pressure(1.5, 0.25));
    private Fact<CpuFacts> cpu = cpu(1000);
    private Fact<TaskFacts> tasks = Fact.of(new TaskFacts(OptionalLong.of(100), OptionalLong.of(40)));
    private Fact<ThreadFacts> threads = Fact.of(new ThreadFacts(38, 44, List.of()));
    private Fact<OpenFiles> files = Fact.of(new OpenFiles(40, 65_536));
    private Fact<LiveHeap> heap = Fact.of(new LiveHeap(100 * Tree.MIB, Tree.GIB));
    private Duration since = Duration.ofMinutes(5);
    private final Map<String, Long> before = new HashMap<>();
    private final Map<String, Long> now = new HashMap<>();
    private List<Trend> trends = List.of();

    static Lives good() {
        return new Lives()
                .total("usage", 0, 60_000_000_000L)
                .total("periods", 0, 3000)
                .total("throttled", 0, 3)
                .total("kills", 2, 2);
    }

    static LiveFacts look(Kernel kernel) {
        return new LiveProbe(kernel).look(TestRun.at(NOW));
    }

    /** {@return a quota of so many thousandths; 0 for none} */
    static Fact<CpuFacts> cpu(long quota) {
        return Fact.of(new CpuFacts(
                quota == 0 ? OptionalLong.empty() : OptionalLong.of(quota),
                OptionalLong.of(8),
                OptionalLong.of(8),
                Map.of(CpuFacts.PERIODS, 1L)));
    }

    Lives total(String name, long then, long at) {
        before.put(name, then);
        now.put(name, at);
        return this;
    }

    Lives uncounted(String name) {
        before.remove(name);
        now.remove(name);
        return this;
    }

    Lives since(Duration time) {
        since = time;
        return this;
    }

    Lives machine(Fact<MachineMemory> other) {
        machine = other;
        return this;
    }

    Lives memory(Fact<MemoryFacts> other) {
        memory = other;
        return this;
    }

    Lives pressure(Fact<Pressure> other) {
        pressure = other;
        return this;
    }

    Lives cpu(Fact<CpuFacts> other) {
        cpu = other;
        return this;
    }

    Lives tasks(Fact<TaskFacts> other) {
        tasks = other;
        return this;
    }

    Lives threads(Fact<ThreadFacts> other) {
        threads = other;
        return this;
    }

    Lives files(Fact<OpenFiles> other) {
        files = other;
        return this;
    }

    Lives heap(Fact<LiveHeap> other) {
        heap = other;
        return this;
    }

    Lives trends(Trend... all) {
        trends = List.of(all);
        return this;
    }

    /** {@return these facts, at the first look if no time has passed} */
    LiveFacts facts() {
        return new LiveFacts(
                NOW,
                machine,
                memory,
                pressure,
                cpu,
                tasks,
                threads,
                files,
                heap,
                new Look(NOW, now),
                since.isZero() ? Optional.empty() : Optional.of(new Look(NOW.minus(since), before)),
                trends);
    }
}
