package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.Declared.Figure;
import dev.muster.runtime.HeapFacts.DumpPlace;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeapRulesTest {
    private static final Rule<PostureFacts> SIZE = Rules.named(PostureRules.ALL, "jvm.heap.size");
    private static final Rule<PostureFacts> EXIT = Rules.named(PostureRules.ALL, "jvm.heap.exit");
    private static final Rule<PostureFacts> DUMP = Rules.named(PostureRules.ALL, "jvm.heap.dump");
    private static final Fact<Long> MACHINE = Fact.of(16 * Tree.GIB);
    private static final Optional<String> NOWHERE = Optional.empty();

    @Test
    void keeps_the_contract() {
        RuleContract.of(SIZE)
                .passing(Postures.good())
                .failing(Postures.of(Postures.heap(3 * Tree.GIB)))
                .inconclusive(Postures.of(Postures.with(MACHINE, Fact.absent("no groups"), NOWHERE)))
                .verify();
        RuleContract.of(EXIT)
                .passing(Postures.good())
                .failing(Postures.of(Postures.heap(1)))
                .verify();
        RuleContract.of(DUMP)
                .passing(Postures.good())
                .failing(Postures.of(Postures.heap(1)))
                .verify();
    }

    @Test
    void the_sum_is_said() {
        assertEquals(
                "pass the heap may grow to 1.0 GiB, 50 % of 2.0 GiB, the memory limit; with classes 60.0 MiB, code 20.0 MiB"
                        + " and buffers 4.0 MiB 1.1 GiB, and 40 threads with stacks of up to 1.0 MiB",
                Said.by(SIZE, Postures.good()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1024 | 2048 | pass the heap may grow to 1.0 GiB, 50 % of 2.0 GiB, the memory limit;
            1536 | 2048 | pass the heap may grow to 1.5 GiB, 75 % of 2.0 GiB, the memory limit;
            1556 | 2048 | pass the heap may grow to 1.5 GiB, 75 % of 2.0 GiB, the memory limit;
            1557 | 2048 | WARNING the heap may grow to 1.5 GiB, 76 % of 2.0 GiB, the memory limit;
            2048 | 2048 | WARNING the heap may grow to 2.0 GiB, 100 % of 2.0 GiB, the memory limit;
            2049 | 2048 | ERROR the heap may grow to 2.0 GiB, 100 % of 2.0 GiB, the memory limit: it is killed
            160  | 240  | WARNING the heap may grow to 160.0 MiB, 66 % of 240.0 MiB, the memory limit; with what is beside it, more
            4096 | 0    | pass the heap may grow to 4.0 GiB, 25 % of 16.0 GiB, the machine's memory;
            15000| 0    | WARNING the heap may grow to 14.6 GiB, 91 % of 16.0 GiB, the machine's memory;
            4096 | 99999| pass the heap may grow to 4.0 GiB, 25 % of 16.0 GiB, the machine's memory;
            """)
    void the_heap_fits_the_limit_or_the_machine(long heap, long limit, String said) {
        HostFacts host = Postures.with(MACHINE, Postures.memory(limit * Tree.MIB), NOWHERE);
        String seen = Said.by(SIZE, Postures.of(Postures.heap(heap * Tree.MIB), host));

        assertTrue(seen.startsWith(said), seen);
    }

    @Test
    void without_a_sight_of_the_limit_only_the_impossible_is_known() {
        HostFacts unseen = Postures.with(MACHINE, Fact.absent("no groups are mounted"), NOWHERE);
        HostFacts blind = Postures.with(Fact.absent("no meminfo"), Fact.absent("no groups are mounted"), NOWHERE);
        HostFacts unlimited = Postures.with(Fact.absent("no meminfo"), Postures.memory(0), NOWHERE);

        assertEquals(
                "? how much memory there is for the heap cannot be seen: no groups are mounted",
                Said.by(SIZE, Postures.of(Postures.heap(Tree.GIB), unseen)));
        assertTrue(Said.by(SIZE, Postures.of(Postures.heap(17 * Tree.GIB), unseen))
                .startsWith("ERROR"));
        assertTrue(Said.by(SIZE, Postures.of(Postures.heap(1), blind)).startsWith("?"));
        assertTrue(Said.by(SIZE, Postures.of(Postures.heap(1), unlimited)).endsWith("no meminfo"));
    }

    @Test
    void another_share_may_be_declared() {
        PostureFacts facts = Postures.of(Postures.heap(1700 * Tree.MIB));
        PostureFacts more =
                new PostureFacts(facts.at(), Declared.NOTHING.with(Figure.HEAP, 85), facts.vm(), facts.host());

        assertTrue(Said.by(SIZE, facts).startsWith("WARNING"));
        assertTrue(Said.by(SIZE, more).startsWith("pass"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ExitOnOutOfMemoryError=true   | pass ExitOnOutOfMemoryError is on
            CrashOnOutOfMemoryError=true  | pass CrashOnOutOfMemoryError is on
            OnOutOfMemoryError=kill -9 %p | pass OnOutOfMemoryError runs a command
            OnOutOfMemoryError=           | WARNING neither ExitOnOutOfMemoryError nor CrashOnOutOfMemoryError is on
            ExitOnOutOfMemoryError=false  | WARNING neither ExitOnOutOfMemoryError nor CrashOnOutOfMemoryError is on
            """)
    void a_full_heap_ends_the_process(String flag, String said) {
        assertEquals(said, Said.by(EXIT, Postures.of(Postures.heap(1, flag))));
    }

    @Test
    void a_dump_has_to_have_a_place() {
        assertEquals("pass a dump goes to /dumps, where 9.0 GiB are left", Said.by(DUMP, Postures.good()));
        assertEquals(
                "INFO HeapDumpOnOutOfMemoryError is off: nobody will know what filled the heap",
                Said.by(DUMP, Postures.of(Postures.heap(1))));
        assertEquals(
                "WARNING a dump goes to /d, where this account may not write",
                dump(new DumpPlace("/d", true, false, Tree.GIB, "ext4")));
        assertEquals(
                "WARNING a dump goes to /d, which is memory (tmpfs)",
                dump(new DumpPlace("/d", true, true, 9 * Tree.GIB, "tmpfs")));
        assertEquals(
                "WARNING a dump goes to /d, where 1.0 MiB are left for a heap of up to 1.0 GiB",
                dump(new DumpPlace("/d", true, true, Tree.MIB, "ext4")));
        assertEquals(
                "INFO a dump goes to /app, and is lost with the container",
                dump(new DumpPlace("/app", false, true, 9 * Tree.GIB, "ext4")));
        assertEquals(
                "INFO a dump goes to /d, and is lost with the container",
                dump(new DumpPlace("/d", true, true, 9 * Tree.GIB, "overlay")));
        assertEquals("? unseen", Said.by(DUMP, Postures.of(Postures.heap(Fact.absent("unseen")))));
    }

    @Test
    void on_a_machine_the_working_folder_will_do() {
        HeapFacts heap = Postures.heap(Fact.of(new DumpPlace("/srv", false, true, 9 * Tree.GIB, "ext4")));
        HostFacts plain = Postures.with(MACHINE, Postures.memory(0), NOWHERE);

        assertEquals("pass a dump goes to /srv, where 9.0 GiB are left", Said.by(DUMP, Postures.of(heap, plain)));
    }

    private static String dump(DumpPlace place) {
        return Said.by(DUMP, Postures.of(Postures.heap(Fact.of(place))));
    }
}
