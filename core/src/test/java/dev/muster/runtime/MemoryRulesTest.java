package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.LiveFacts.LiveHeap;
import dev.muster.runtime.LiveFacts.MachineMemory;
import dev.muster.runtime.LiveFacts.Pressure;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MemoryRulesTest {
    private static final Rule<LiveFacts> ROOM = Rules.named(LiveRules.ALL, "host.memory.room");
    private static final Rule<LiveFacts> KILLS = Rules.named(LiveRules.ALL, "host.memory.kills");
    private static final Rule<LiveFacts> PRESSURE = Rules.named(LiveRules.ALL, "host.memory.pressure");
    private static final Rule<LiveFacts> HEAP = Rules.named(LiveRules.ALL, "jvm.heap.live");

    private static Fact<MemoryFacts> used(long mib, long cache) {
        return memory(OptionalLong.of(mib * Tree.MIB), OptionalLong.of(cache * Tree.MIB), OptionalLong.of(0));
    }

    private static Fact<MemoryFacts> memory(OptionalLong used, OptionalLong cache, OptionalLong kills) {
        MemoryGroup group = new MemoryGroup("/g", OptionalLong.of(1000 * Tree.MIB), OptionalLong.empty(), used, cache);
        return Fact.of(new MemoryFacts(List.of(group), OptionalLong.empty(), OptionalLong.empty(), kills));
    }

    @Test
    void keep_the_contract() {
        LiveFacts good = Lives.good().facts();
        LiveFacts unseen = Lives.good()
                .memory(Fact.absent("no groups"))
                .heap(Fact.absent("no pools"))
                .facts();
        RuleContract.of(ROOM)
                .passing(good)
                .failing(Lives.good().memory(used(950, 0)).facts())
                .inconclusive(unseen)
                .verify();
        RuleContract.of(KILLS)
                .passing(good)
                .failing(Lives.good().total("kills", 1, 2).facts())
                .notApplicable(Lives.good().since(Duration.ZERO).facts())
                .inconclusive(unseen)
                .verify();
        RuleContract.of(PRESSURE)
                .passing(good)
                .failing(Lives.good().pressure(Fact.of(new Pressure(21, 0))).facts())
                .notApplicable(
                        Lives.good().pressure(Fact.absent("there is no file")).facts())
                .verify();
        RuleContract.of(HEAP)
                .passing(good)
                .failing(Lives.good().heap(Fact.of(new LiveHeap(99, 100))).facts())
                .notApplicable(Lives.good().heap(Fact.of(new LiveHeap(0, 100))).facts())
                .inconclusive(unseen)
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500  | 0   | pass 500.0 MiB of 1000.0 MiB in /g, 50 %
            850  | 0   | pass 850.0 MiB of 1000.0 MiB in /g, 85 %
            851  | 0   | WARNING 851.0 MiB of 1000.0 MiB in /g, 86 %
            900  | 0   | WARNING 900.0 MiB of 1000.0 MiB in /g, 90 %
            901  | 0   | WARNING 901.0 MiB of 1000.0 MiB in /g, 91 %: the kernel is about to kill a process
            1000 | 400 | pass 600.0 MiB of 1000.0 MiB in /g, 60 %
            100  | 400 | pass 0 bytes of 1000.0 MiB in /g, 0 %
            """)
    void the_working_set_is_below_the_limit(long used, long cache, String said) {
        assertEquals(said, Said.by(ROOM, Lives.good().memory(used(used, cache)).facts()));
    }

    @Test
    void the_fullest_group_counts() {
        MemoryGroup own = new MemoryGroup(
                "/a/b", OptionalLong.of(1000), OptionalLong.empty(), OptionalLong.of(500), OptionalLong.empty());
        MemoryGroup around = new MemoryGroup(
                "/a", OptionalLong.of(2000), OptionalLong.empty(), OptionalLong.of(1900), OptionalLong.of(0));
        Fact<MemoryFacts> both = Fact.of(new MemoryFacts(
                List.of(own, around), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));

        assertEquals(
                "WARNING 1.9 KiB of 2.0 KiB in /a, 95 %: the kernel is about to kill a process",
                Said.by(ROOM, Lives.good().memory(both).facts()));
        assertEquals(
                "? this kernel does not count kills of a control group: oom_kill needs Linux 4.13",
                Said.by(KILLS, Lives.good().memory(both).facts()));
    }

    @Test
    void without_a_limit_the_machine_counts() {
        Lives free = Lives.good().memory(Postures.memory(0));

        assertEquals("pass 4.0 GiB of the machine's 16.0 GiB, 25 %", Said.by(ROOM, free.facts()));
        assertEquals(
                "WARNING 15.0 GiB of the machine's 16.0 GiB, 94 %: the kernel is about to kill a process",
                Said.by(
                        ROOM,
                        free.machine(Fact.of(new MachineMemory(16 * Tree.GIB, Tree.GIB)))
                                .facts()));
        assertEquals(
                "? no meminfo",
                Said.by(ROOM, free.machine(Fact.absent("no meminfo")).facts()));
    }

    @Test
    void a_limit_whose_use_is_not_told_is_unsure() {
        Fact<MemoryFacts> untold = memory(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

        assertEquals(
                "? the control group with the limit does not tell what is used of it",
                Said.by(ROOM, Lives.good().memory(untold).facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 2 | pass none in 5 minutes
            2 | 3 | WARNING 1 process was killed in 5 minutes
            2 | 5 | WARNING 3 processes were killed in 5 minutes
            """)
    void kills_are_counted(long before, long now, String said) {
        assertEquals(
                said, Said.by(KILLS, Lives.good().total("kills", before, now).facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0   | pass
            20   | 5   | pass
            20.1 | 0   | WARNING
            6    | 5.1 | WARNING
            """)
    void pressure_is_low(double some, double full, String verdict) {
        assertEquals(
                verdict + " in five minutes some task waited " + some + " % of the time, all of them " + full + " %",
                Said.by(
                        PRESSURE,
                        Lives.good().pressure(Fact.of(new Pressure(some, full))).facts()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | n/a nothing has been collected yet
            50  | pass 50.0 MiB left of 100.0 MiB, 50 %
            86  | WARNING 86.0 MiB left of 100.0 MiB, 86 %
            91  | WARNING 91.0 MiB left of 100.0 MiB, 91 %: the collector is about to run all the time
            """)
    void a_collection_leaves_room(long left, String said) {
        LiveHeap heap = new LiveHeap(left * Tree.MIB, 100 * Tree.MIB);

        assertEquals(said, Said.by(HEAP, Lives.good().heap(Fact.of(heap)).facts()));
    }
}
