package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.runtime.LiveFacts.MachineMemory;
import dev.muster.runtime.LiveFacts.Pressure;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveProbeTest {
    @TempDir
    private Path root;

    @Test
    void two_looks_are_compared() {
        Tree tree = Tree.docker(root);
        LiveProbe probe = new LiveProbe(tree.kernel());
        LiveFacts first = probe.look(TestRun.at(Lives.NOW));
        tree.file("/sys/fs/cgroup/cpu.stat", "usage_usec 305000000\nnr_periods 3100\nnr_throttled 2001\n")
                .file("/sys/fs/cgroup/memory.events", "oom_kill 1\n")
                .file("/proc/uptime", "1300.00 9000.00\n");
        LiveFacts second = probe.look(TestRun.at(Lives.NOW.plus(Duration.ofMinutes(5))));

        assertTrue(first.before().isEmpty());
        assertEquals(
                List.of("host.memory.kills", "host.cpu.throttled"),
                Said.findings(LiveRules.ALL, second).stream()
                        .filter(id -> !id.startsWith("jvm"))
                        .toList());
        assertEquals(
                "pass of 1.50 CPUs in 5 minutes, 67 %", Said.by(Rules.named(LiveRules.ALL, "host.cpu.load"), second));
    }

    @Test
    void a_machine_without_a_quota_counts_its_processors() {
        Tree tree = Tree.plain(root);
        LiveFacts facts = Lives.look(tree.kernel());

        assertEquals(200, facts.now().counters().get("busy"));
        assertEquals(1000, facts.now().counters().get("all"));
        assertEquals(1_000_000, facts.now().counters().get("uptime"));
        assertEquals(Fact.of(new MachineMemory(16 * Tree.GIB, 12 * Tree.GIB)), facts.machine());
        assertEquals(Fact.of(new Pressure(1.5, 0.25)), facts.pressure());
    }

    @Test
    void pressure_of_the_machine_where_groups_tell_none() {
        Tree tree = Tree.hybrid(root).file("/proc/pressure/memory", "some avg300=3.00\nfull avg300=2.00\n");

        assertEquals(Fact.of(new Pressure(3, 2)), Lives.look(tree.kernel()).pressure());
        assertEquals(
                "there is no file /proc/pressure/memory here",
                Lives.look(tree.without("/proc/pressure/memory").kernel())
                        .pressure()
                        .why());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "some avg300=1.00",
                "some avg300=x\nfull avg300=1.0",
                "some avg10=1",
                "some avg300=1e9\nfull avg300=0"
            })
    void odd_pressure_is_not_seen(String text) {
        Tree tree = Tree.hybrid(root).file("/proc/pressure/memory", text);

        assertTrue(Lives.look(tree.kernel()).pressure().why().contains("does not tell avg300"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cpu 1 2 3 4 5 6 7 8 9 9\\n | 36
            cpu  1 2 3 4\\n            | 10
            cpu 1 2 3 4                | none
            intr 1 2 3\\n              | none
            cpu x y z\\n               | none
            cpu\\n                     | none
            """)
    void processors_are_counted_by_the_first_line(String text, String all) {
        Map<String, Long> totals = new HashMap<>();
        LiveReader.processors(
                Tree.machine(root).file("/proc/stat", text.replace("\\n", "\n")).kernel(), totals);

        assertEquals(all, totals.containsKey("all") ? totals.get("all").toString() : "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "-1.0 2", "99999999999999.00 1"})
    void odd_uptime_is_not_counted(String text) {
        Map<String, Long> totals = new HashMap<>();
        LiveReader.uptime(Tree.machine(root).file("/proc/uptime", text).kernel(), totals);

        assertEquals(Map.of(), totals);
    }

    @Test
    void another_system_is_looked_at_by_its_beans_alone() {
        LiveFacts facts = Lives.look(new Kernel(root, "Mac OS X"));

        assertTrue(facts.threads().value().isPresent());
        assertEquals("Mac OS X has no /proc/meminfo", facts.machine().why());
        assertEquals("Mac OS X has no /proc/self/cgroup", facts.memory().why());
    }

    @Test
    void this_process_is_seen_and_watched() {
        LiveProbe probe = new LiveProbe(Kernel.own());
        probe.look(TestRun.at(Lives.NOW));
        LiveFacts facts = probe.look(TestRun.at(Lives.NOW.plusSeconds(30)));

        assertEquals(4, facts.trends().size());
        assertTrue(facts.threads().value().orElseThrow().number() > 1);
        assertTrue(facts.files().value().orElseThrow().open() > 1);
        assertTrue(facts.heap().value().orElseThrow().most() > 0);
        assertTrue(LiveReader.metaspace().value().orElseThrow().left() > 0);
        assertTrue(facts.before().isPresent());
    }
}
