package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.Declared.Figure;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitRulesTest {
    private static final Rule<PostureFacts> MEMORY = Rules.named(PostureRules.ALL, "host.container-limits.memory");
    private static final Rule<PostureFacts> CPU = Rules.named(PostureRules.ALL, "host.container-limits.cpu");
    private static final Rule<PostureFacts> TASKS = Rules.named(PostureRules.ALL, "host.container-limits.pids");
    private static final Rule<PostureFacts> FILES = Rules.named(PostureRules.ALL, "host.file-descriptors.limit");

    @TempDir
    private Path root;

    private Tree tree(String name) {
        return switch (name) {
            case "docker" -> Tree.docker(root);
            case "unlimited" -> Tree.unlimited(root);
            case "kubernetes" -> Tree.kubernetes(root);
            case "plain" -> Tree.plain(root);
            case "hybrid" -> Tree.hybrid(root);
            default -> Tree.docker(root).without("/proc/self/cgroup");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            docker     | pass the limit is 2.0 GiB
            unlimited  | WARNING this container (/.dockerenv) has no memory limit: the machine's 16.0 GiB are the limit
            kubernetes | pass the limit is 512.0 MiB
            plain      | n/a no sign of a container is seen around the process: the machine's 16.0 GiB are the limit
            hybrid     | pass the limit is 1.0 GiB
            masked     | ? there is no file /proc/self/cgroup here
            """)
    void memory(String machine, String said) {
        assertEquals(said, Said.by(MEMORY, Postures.of(tree(machine).host())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            docker     | pass the limit is 1.50 CPUs
            unlimited  | WARNING this container (/.dockerenv) has no CPU limit: the machine's processors are the limit
            kubernetes | pass the limit is 0.50 CPUs
            plain      | n/a no sign of a container is seen around the process: the machine's processors are the limit
            hybrid     | n/a no sign of a container is seen around the process: the machine's processors are the limit
            masked     | ? there is no file /proc/self/cgroup here
            """)
    void processors(String machine, String said) {
        assertEquals(said, Said.by(CPU, Postures.of(tree(machine).host())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            docker     | pass the limit is 2048 threads and processes
            unlimited  | INFO this container (/.dockerenv) has no limit of threads: the machine is the limit
            kubernetes | INFO this container (a control group of kubepods) has no limit of threads: the machine is the limit
            plain      | n/a no sign of a container is seen around the process: the machine is the limit
            masked     | ? there is no file /proc/self/cgroup here
            """)
    void threads(String machine, String said) {
        assertEquals(said, Said.by(TASKS, Postures.of(tree(machine).host())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MEMORY | 1073741824 | pass the limit is 2.0 GiB
            MEMORY | 2147483648 | pass the limit is 2.0 GiB
            MEMORY | 2147483649 | ERROR the limit is 2.0 GiB
            CPU    | 1500       | pass the limit is 1.50 CPUs
            CPU    | 2000       | ERROR the limit is 1.50 CPUs
            TASKS  | 4096       | ERROR the limit is 2048 threads and processes
            FILES  | 65536      | pass 65 536 at once
            FILES  | 65537      | ERROR only 65 536 files and sockets may be open at once
            """)
    void what_is_declared_is_the_least(Figure figure, long least, String said) {
        Rule<PostureFacts> rule = switch (figure) {
            case MEMORY -> MEMORY;
            case CPU -> CPU;
            case TASKS -> TASKS;
            default -> FILES;
        };
        PostureFacts facts = Postures.of(
                Declared.NOTHING.with(figure, least), Tree.docker(root).host());

        assertEquals(said, Said.by(rule, facts));
    }

    @Test
    void a_limit_above_the_machines_memory_is_none() {
        Tree tree = Tree.docker(root).file("/sys/fs/cgroup/memory.max", String.valueOf(64 * Tree.GIB));

        assertEquals(
                "WARNING this container (/.dockerenv) has no memory limit: the machine's 16.0 GiB are the limit",
                Said.by(MEMORY, Postures.of(tree.host())));
    }

    @Test
    void few_files_warn() {
        HostFacts few = Rules.files(Fact.of(new OpenFiles(1, 1024)));

        assertEquals("WARNING only 1 024 files and sockets may be open at once", Said.by(FILES, Postures.of(few)));
        assertEquals(
                "? this virtual machine does not count",
                Said.by(FILES, Postures.of(Rules.files(Fact.absent("this virtual machine does not count")))));
    }

    @Test
    void another_system_has_no_control_groups() {
        HostFacts mac = Rules.os("Mac OS X");

        for (Rule<PostureFacts> rule : List.of(MEMORY, CPU, TASKS)) {
            assertEquals("n/a control groups are of Linux, and this is Mac OS X", Said.by(rule, Postures.of(mac)));
        }
    }

    @Test
    void keeps_the_contract() {
        PostureFacts none = Postures.of(Tree.unlimited(root.resolve("a")).host());
        PostureFacts plain = Postures.of(Tree.plain(root.resolve("b")).host());
        for (Rule<PostureFacts> rule : List.of(MEMORY, CPU, TASKS)) {
            RuleContract.of(rule)
                    .passing(Postures.good())
                    .failing(none)
                    .notApplicable(plain)
                    .verify();
        }
        RuleContract.of(FILES)
                .passing(Postures.good())
                .failing(Postures.of(Rules.files(Fact.of(new OpenFiles(1, 2)))))
                .verify();
    }
}
