package dev.muster.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CgroupsTest {
    private static final String DOCKER = "/sys/fs/cgroup";

    @TempDir
    private Path root;

    @Test
    void docker_with_v2_tells_its_limits_and_use() {
        Cgroups groups = Tree.docker(root).groups();
        MemoryFacts memory = groups.memory().value().orElseThrow();

        assertEquals(OptionalLong.of(2 * Tree.GIB), memory.limit());
        assertEquals(OptionalLong.of(Tree.GIB), memory.groups().get(0).workingSet());
        assertEquals(OptionalLong.of(0), memory.kills());
        assertEquals(OptionalLong.of(0), memory.swap());
        assertEquals(DOCKER, memory.tightest().orElseThrow().folder());
        assertEquals(Fact.of(new TaskFacts(OptionalLong.of(2048), OptionalLong.of(40))), groups.tasks());
    }

    @Test
    void docker_with_v2_tells_its_processors() {
        Tree tree = Tree.docker(root);
        CpuFacts cpu = tree.groups().cpu(tree.status()).value().orElseThrow();

        assertEquals(OptionalLong.of(1500), cpu.limit());
        assertEquals(OptionalLong.of(8), cpu.allowed());
        assertEquals(Map.of("usage", 5_000_000_000L, "periods", 100L, "throttled", 1L), cpu.counters());
    }

    @Test
    void a_pod_with_v1_sees_its_own_groups_where_they_are_mounted() {
        Tree tree = Tree.kubernetes(root);
        MemoryFacts memory = tree.groups().memory().value().orElseThrow();
        CpuFacts cpu = tree.groups().cpu(tree.status()).value().orElseThrow();

        assertEquals(OptionalLong.of(512 * Tree.MIB), memory.limit());
        assertEquals(OptionalLong.of(300 * Tree.MIB), memory.groups().get(0).workingSet());
        assertEquals(OptionalLong.of(2), memory.kills());
        assertEquals(OptionalLong.of(500), cpu.limit());
        assertEquals(Map.of("usage", 123_456_789L, "periods", 1000L, "throttled", 10L), cpu.counters());
        assertEquals(
                Fact.of(new TaskFacts(OptionalLong.empty(), OptionalLong.of(33))),
                tree.groups().tasks());
    }

    @Test
    void a_limit_around_the_seen_groups_is_told_by_v1() {
        Tree tree = Tree.kubernetes(root)
                .file("/sys/fs/cgroup/memory/memory.limit_in_bytes", Tree.NONE)
                .file("/sys/fs/cgroup/memory/memory.stat", "hierarchical_memory_limit " + 256 * Tree.MIB + "\n");

        assertEquals(
                OptionalLong.of(256 * Tree.MIB),
                tree.groups().memory().value().orElseThrow().limit());
    }

    @Test
    void the_limit_of_a_group_around_counts() {
        Tree tree = Tree.plain(root)
                .group("/sys/fs/cgroup/system.slice", String.valueOf(Tree.GIB), "200000 100000", "100")
                .group("/sys/fs/cgroup/system.slice/orders.service", "max", "400000 100000", "max");
        MemoryFacts memory = tree.groups().memory().value().orElseThrow();

        assertEquals(OptionalLong.of(Tree.GIB), memory.limit());
        assertEquals(
                "/sys/fs/cgroup/system.slice", memory.tightest().orElseThrow().folder());
        assertEquals(
                OptionalLong.of(2000),
                tree.groups().cpu(tree.status()).value().orElseThrow().limit());
        assertEquals(
                OptionalLong.of(100),
                tree.groups().tasks().value().orElseThrow().limit());
    }

    @Test
    void each_controller_of_a_hybrid_is_looked_for_where_it_is() {
        Tree tree = Tree.hybrid(root);
        MemoryFacts memory = tree.groups().memory().value().orElseThrow();
        CpuFacts cpu = tree.groups().cpu(tree.status()).value().orElseThrow();

        assertEquals(OptionalLong.of(Tree.GIB), memory.limit());
        assertEquals(OptionalLong.empty(), cpu.limit());
        assertEquals(Map.of("usage", 5L), cpu.counters());
        assertEquals(
                Fact.of(new TaskFacts(OptionalLong.empty(), OptionalLong.empty())),
                tree.groups().tasks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max                            | none
            9223372036854771712            | none
            9223372036854775807            | none
            18446744073709551615           | none
            99999999999999999999999999999  | none
            -1                             | none
            0                              | 0
            1073741824                     | 1073741824
            ' 1073741824 '                 | 1073741824
            -2                             | ? /sys/fs/cgroup/memory.max holds no number: "-2"
            1e9                            | ? /sys/fs/cgroup/memory.max holds no number: "1e9"
            ''                             | ? /sys/fs/cgroup/memory.max holds no number: ""
            maximum                        | ? /sys/fs/cgroup/memory.max holds no number: "maximum"
            0x10                           | ? /sys/fs/cgroup/memory.max holds no number: "0x10"
            1 2                            | ? /sys/fs/cgroup/memory.max holds no number: "1 2"
            """)
    void a_limit_that_cannot_be_read_is_never_no_limit(String text, String said) {
        Fact<MemoryFacts> memory =
                Tree.docker(root).file(DOCKER + "/memory.max", text).groups().memory();

        String seen = memory.value()
                .map(facts -> facts.limit().stream()
                        .mapToObj(Long::toString)
                        .findFirst()
                        .orElse("none"))
                .orElseGet(() -> "? " + memory.why());
        assertEquals(said, seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150000 100000 | 1500
            max 100000    | none
            50000 50000   | 1000
            10 100000     | 0
            150000        | ?
            150000 0      | ?
            150000 x      | ?
            x 100000      | ?
            -5 100000     | ?
            """)
    void a_quota_is_a_share_of_its_period(String text, String said) {
        Tree tree = Tree.docker(root).file(DOCKER + "/cpu.max", text);
        Fact<CpuFacts> cpu = tree.groups().cpu(tree.status());

        assertEquals(
                said,
                cpu.value()
                        .map(facts -> facts.quota().stream()
                                .mapToObj(Long::toString)
                                .findFirst()
                                .orElse("none"))
                        .orElse("?"));
    }

    @Test
    void fewer_processors_than_the_machine_has_are_a_limit() {
        Tree tree = Tree.unlimited(root).file("/proc/self/status", "Cpus_allowed_list:\t0,2-3\n");

        assertEquals(
                OptionalLong.of(3000),
                tree.groups().cpu(tree.status()).value().orElseThrow().limit());
    }

    @Test
    void kills_of_the_outermost_group_are_the_machines() {
        Tree tree = Tree.machine(root)
                .file("/proc/self/cgroup", "0::/\n")
                .mounts("30 24 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw")
                .file("/sys/fs/cgroup/cgroup.controllers", "memory\n")
                .file("/proc/vmstat", "nr_free_pages 5\noom_kill 7\n");
        MemoryFacts memory = tree.groups().memory().value().orElseThrow();

        assertEquals(OptionalLong.of(7), memory.kills());
        assertEquals(OptionalLong.empty(), memory.limit());
    }

    @Test
    void without_control_groups_it_says_what_would_show_them() {
        Tree tree = Tree.machine(root)
                .mounts("1 0 0:50 / / rw - overlay overlay rw")
                .file("/proc/self/cgroup", "0::/\n");

        assertEquals(
                "no control groups are mounted here for memory: mount /sys/fs/cgroup, read-only",
                tree.groups().memory().why());
        assertEquals(
                "there is no file /proc/self/cgroup here",
                Tree.docker(root).without("/proc/self/cgroup").groups().memory().why());
        assertEquals(
                "there is no file /proc/self/mountinfo here",
                tree.without("/proc/self/mountinfo")
                        .file("/proc/self/cgroup", "0::/")
                        .groups()
                        .memory()
                        .why());
    }

    @Test
    void a_folder_that_is_not_there_leaves_those_around_it() {
        Tree tree = Tree.docker(root).file("/proc/self/cgroup", "0::/gone/deeper\n");
        Tree outside = Tree.docker(root).file("/proc/self/cgroup", "0::/../other\n");

        assertEquals(
                OptionalLong.of(2 * Tree.GIB),
                tree.groups().memory().value().orElseThrow().limit());
        assertEquals(
                OptionalLong.of(2 * Tree.GIB),
                outside.groups().memory().value().orElseThrow().limit());
    }

    @Test
    void a_mount_that_may_not_be_searched_is_not_seen() {
        Tree tree = Tree.docker(root).mounts("30 1 0:26 / /sys/elsewhere ro - cgroup2 cgroup rw");

        assertTrue(
                tree.groups().memory().why().contains("/sys/elsewhere"),
                tree.groups().memory().why());
    }

    static Stream<byte[]> hostile() {
        byte[] binary = new byte[5000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }
        return Stream.of(
                new byte[0],
                new byte[] {0},
                binary,
                "\n\n\n".getBytes(UTF_8),
                ":::::".getBytes(UTF_8),
                " - - - - - -".getBytes(UTF_8),
                "0::".getBytes(UTF_8),
                "0::////".getBytes(UTF_8),
                "-1".getBytes(UTF_8),
                "99999999999999999999".getBytes(UTF_8),
                new byte[3 << 20]);
    }

    @Test
    void whatever_is_in_the_files_something_is_said() {
        for (byte[] content : hostile().toList()) {
            for (String file : List.of(
                    "/proc/self/cgroup",
                    "/proc/self/mountinfo",
                    "/proc/self/status",
                    "/proc/meminfo",
                    "/proc/stat",
                    "/proc/uptime",
                    "/sys/devices/system/cpu/online",
                    DOCKER + "/memory.max",
                    DOCKER + "/memory.stat",
                    DOCKER + "/memory.current",
                    DOCKER + "/memory.events",
                    DOCKER + "/memory.pressure",
                    DOCKER + "/cpu.max",
                    DOCKER + "/cpu.stat",
                    DOCKER + "/pids.max")) {
                Tree tree = Tree.docker(root).file(file, content);
                PostureFacts posture = Postures.of(tree.host());
                PostureRules.ALL.forEach(rule ->
                        assertTrue(!rule.judge(posture).isEmpty(), rule.info().id()));
                LiveFacts live = Lives.look(tree.kernel());
                LiveRules.ALL.forEach(rule ->
                        assertTrue(!rule.judge(live).isEmpty(), rule.info().id()));
            }
        }
    }

    @Test
    void this_machine_tells_its_groups() {
        Kernel kernel = Kernel.own();
        Cgroups groups = new Cgroups(kernel, Mount.all(kernel));

        assertEquals(
                kernel.linux() && kernel.exists("/sys/fs/cgroup"),
                groups.memory().value().isPresent());
    }
}
