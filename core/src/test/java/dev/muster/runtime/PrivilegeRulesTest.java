package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.HostFacts.RootMount;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrivilegeRulesTest {
    private static final Optional<String> DOCKER = Optional.of("/.dockerenv");
    private static final Optional<String> PLAIN = Optional.empty();

    @TempDir
    private Path root;

    private static Rule<PostureFacts> rule(String name) {
        return Rules.named(PostureRules.ALL, "host.privileges." + name);
    }

    private static Privileges user(long user, long outside, long effective) {
        return new Privileges(user, Fact.of(outside), effective, 0, OptionalLong.of(0), OptionalLong.of(0));
    }

    @Test
    void keep_the_contract() {
        PostureFacts bad = Postures.of(host(
                DOCKER,
                Fact.of(new Privileges(0, Fact.of(0L), -1, -1, OptionalLong.of(0), OptionalLong.of(0))),
                true,
                List.of("/run/docker.sock"),
                Optional.of("/token")));
        PostureFacts plain = Postures.of(Postures.with(PLAIN, Fact.of(user(0, 0, 0))));
        PostureFacts unseen = Postures.of(Postures.with(DOCKER, Fact.absent("no /proc")));
        for (String name : List.of("root", "capabilities", "no-new-privileges", "seccomp")) {
            RuleContract.of(rule(name))
                    .passing(Postures.good())
                    .failing(bad)
                    .inconclusive(unseen)
                    .verify();
        }
        for (String name : List.of("no-new-privileges", "seccomp", "writable-root", "runtime-socket")) {
            RuleContract.of(rule(name))
                    .passing(Postures.good())
                    .failing(bad)
                    .notApplicable(plain)
                    .verify();
        }
        RuleContract.of(rule("service-account-token"))
                .passing(Postures.good())
                .failing(bad)
                .notApplicable(Postures.of(new Declared(Map.of(), true), Postures.HOST))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 0      | pass user 1000
            0    | 0      | WARNING it runs as root, user 0
            0    | 100000 | pass root of a user namespace, user 100000 outside
            """)
    void it_is_not_root(long user, long outside, String said) {
        assertEquals(said, Said.by(rule("root"), Postures.of(user(user, outside, 0))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 0               | pass none is in effect
            1000 | 400             | pass NET_BIND_SERVICE alone
            1000 | 2000            | WARNING 1 are in effect: NET_RAW
            0    | a80425fb        | WARNING 13 are in effect: CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL and 8 more
            0    | 200000          | ERROR 1 are in effect, of which SYS_ADMIN open the host
            1000 | 200000          | ERROR 1 are in effect, of which SYS_ADMIN open the host
            0    | 1ffffffffff     | ERROR 40 are in effect, of which DAC_READ_SEARCH, NET_ADMIN, SYS_MODULE, SYS_RAWIO, SYS_PTRACE, SYS_ADMIN, SYS_BOOT and BPF open the host
            1000 | 20000000000     | WARNING 1 are in effect: capability 41
            """)
    void it_has_no_capabilities(long user, String hex, String said) {
        Privileges may = user(user, 0, Long.parseUnsignedLong(hex, 16));

        assertEquals(said, Said.by(rule("capabilities"), Postures.of(may)));
    }

    @Test
    void on_a_machine_of_its_own_root_is_a_warning() {
        PostureFacts plain = Postures.of(Postures.with(PLAIN, Fact.of(user(0, 0, -1))));

        assertTrue(Said.by(rule("capabilities"), plain).startsWith("WARNING 63 are in effect"));
        assertTrue(
                Said.by(rule("capabilities"), Postures.of(user(0, 100_000, -1))).startsWith("WARNING"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | pass there is no capability to gain
            1 | 1 | pass no_new_privs is set
            1 | 0 | INFO no_new_privs is not set: a program with the set-uid bit becomes root
            1 |   | ? /proc/self/status of this kernel does not tell NoNewPrivs
            """)
    void nothing_can_be_gained(long bounding, @Nullable Long flag, String said) {
        OptionalLong set = flag == null ? OptionalLong.empty() : OptionalLong.of(flag);
        Privileges may = new Privileges(1000, Fact.of(0L), 0, bounding, set, OptionalLong.of(2));

        assertEquals(said, Said.by(rule("no-new-privileges"), Postures.of(may)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | INFO no filter is in force: every system call is allowed
            1 | pass a filter is in force
            2 | pass a filter is in force
              | ? /proc/self/status of this kernel does not tell Seccomp
            """)
    void system_calls_are_filtered(@Nullable Long mode, String said) {
        OptionalLong set = mode == null ? OptionalLong.empty() : OptionalLong.of(mode);
        Privileges may = new Privileges(1000, Fact.of(0L), 0, 0, OptionalLong.of(1), set);

        assertEquals(said, Said.by(rule("seccomp"), Postures.of(may)));
    }

    @Test
    void files_sockets_and_tokens() {
        Fact<Privileges> root = Fact.of(user(0, 0, 0));
        HostFacts bad = host(DOCKER, root, true, List.of("/run/docker.sock"), Optional.of("/token"));
        HostFacts member =
                host(PLAIN, Fact.of(Postures.ORDINARY), true, List.of("/a.sock", "/b.sock"), Optional.empty());

        assertEquals("INFO / (overlay) is mounted writable", Said.by(rule("writable-root"), Postures.of(bad)));
        assertEquals("pass / (overlay) is mounted read-only", Said.by(rule("writable-root"), Postures.good()));
        assertEquals(
                "ERROR /run/docker.sock is writable: it is root's power over the host",
                Said.by(rule("runtime-socket"), Postures.of(bad)));
        assertEquals(
                "ERROR /a.sock and /b.sock are writable: it is root's power over the host",
                Said.by(rule("runtime-socket"), Postures.of(member)));
        assertEquals(
                "INFO /token is there for whoever takes the process over",
                Said.by(rule("service-account-token"), Postures.of(bad)));
        assertEquals("pass no token is mounted", Said.by(rule("service-account-token"), Postures.good()));
    }

    @Test
    void they_are_read_from_the_kernels_files() {
        String token = "/var/run/secrets/kubernetes.io/serviceaccount/token";
        HostFacts host = Tree.docker(root)
                .status("Uid:\t0\t0\t0\t0", "CapEff:\t00000000a80425fb", "CapBnd:\t00000000a80425fb")
                .file("/proc/self/uid_map", "         0     100000      65536\n")
                .file("/var/run/docker.sock", "")
                .file(token, "x")
                .host();
        Privileges may = host.privileges().value().orElseThrow();

        assertEquals(
                new Privileges(0, Fact.of(100_000L), 0xa80425fbL, 0xa80425fbL, OptionalLong.of(0), OptionalLong.of(2)),
                may);
        assertEquals(List.of("/var/run/docker.sock"), host.sockets());
        assertEquals(Optional.of(token), host.token());
        assertEquals(Fact.of(new RootMount(true, "overlay")), host.root());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Uid: 1000            | /proc/self/status, Uid holds no number: ""
            Uid: x y z w         | /proc/self/status, Uid holds no number: "y"
            Uid: 1 1 1 1         | /proc/self/status does not tell CapEff
            """)
    void a_status_that_tells_nothing_is_not_seen(String line, String said) {
        assertEquals(
                said,
                Tree.docker(root)
                        .file("/proc/self/status", line)
                        .host()
                        .privileges()
                        .why());
        Tree odd = Tree.docker(root).status("Uid: 1 1 1 1", "CapEff: zz", "CapBnd: 11111111111111111");
        assertEquals(
                "/proc/self/status does not tell CapEff",
                odd.host().privileges().why());
    }

    @Test
    void an_odd_map_is_taken_for_none() {
        for (String map : List.of("", "0 x 1", "5 6 7", "0")) {
            Tree tree = Tree.docker(root).file("/proc/self/uid_map", map);
            assertEquals(
                    Fact.of(0L), tree.host().privileges().value().orElseThrow().outside(), map);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docker, /.dockerenv",
        "kubernetes, a control group of kubepods",
        "overlay, a root file system of layers",
        "nested, a control group of its own",
        "plain, none",
        "hybrid, none"
    })
    void a_container_leaves_signs(String machine, String sign) {
        Tree tree = switch (machine) {
            case "docker" -> Tree.docker(root);
            case "kubernetes" -> Tree.kubernetes(root);
            case "overlay" -> Tree.docker(root).without("/.dockerenv");
            case "nested" ->
                Tree.docker(root)
                        .without("/.dockerenv")
                        .mounts(
                                "1 0 0:50 / / rw,relatime - ext4 /dev/x rw",
                                "30 1 0:26 / /sys/fs/cgroup ro - cgroup2 cgroup rw");
            case "plain" -> Tree.plain(root);
            default -> Tree.hybrid(root);
        };

        assertEquals(sign, tree.host().container().orElse("none"));
        HostReader inPod =
                new HostReader(tree.kernel(), OpenFiles::read, Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"));
        assertTrue(inPod.read(tree.mounts()).container().isPresent());
    }

    private static HostFacts host(
            Optional<String> container,
            Fact<Privileges> may,
            boolean writable,
            List<String> sockets,
            Optional<String> token) {
        HostFacts host = Postures.HOST;
        return new HostFacts(
                host.os(),
                container,
                host.physical(),
                host.memory(),
                host.cpu(),
                host.tasks(),
                host.files(),
                may,
                Fact.of(new RootMount(writable, "overlay")),
                sockets,
                token);
    }
}
