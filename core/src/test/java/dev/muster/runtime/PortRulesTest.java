package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.PortFacts.Tried;
import dev.muster.runtime.Sockets.Listener;
import dev.muster.testing.ClosedPort;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PortRulesTest {
    private static final Rule<PortFacts> LISTENING = Rules.named(PortRules.ALL, "net.exposed-ports.listening");
    private static final Rule<PortFacts> ANSWERING = Rules.named(PortRules.ALL, "net.exposed-ports.answering");
    private static final Listener HTTPS = new Listener("0.0.0.0", 443, true, false);

    @TempDir
    private Path root;

    private static PortFacts facts(Listener... listeners) {
        return new PortFacts(Set.of(443), Fact.of(List.of(listeners)), List.of());
    }

    private static PortFacts tried(Fact<Boolean> open) {
        return new PortFacts(Set.of(), Fact.of(List.of()), List.of(new Tried("db", 22, open)));
    }

    @Test
    void keep_the_contract() {
        RuleContract.of(LISTENING)
                .passing(facts(HTTPS))
                .failing(facts(HTTPS, new Listener("0.0.0.0", 5005, true, false)))
                .inconclusive(new PortFacts(Set.of(), Fact.absent("no /proc"), List.of()))
                .verify();
        RuleContract.of(ANSWERING)
                .passing(tried(Fact.of(false)))
                .failing(tried(Fact.of(true)))
                .inconclusive(tried(Fact.absent("there is no address of db")))
                .notApplicable(facts())
                .verify();
    }

    @Test
    void what_is_open_beyond_the_machine_is_told_by_port() {
        assertEquals(
                List.of(
                        "port 22: INFO another process, or one that cannot be seen, listens on 0.0.0.0",
                        "port 5005: WARNING this process listens on 0.0.0.0 and 0:0:0:0:0:0:0:0"),
                Said.all(
                        LISTENING,
                        facts(
                                HTTPS,
                                new Listener("127.0.0.1", 9999, true, true),
                                new Listener("0.0.0.0", 5005, false, false),
                                new Listener("0:0:0:0:0:0:0:0", 5005, true, false),
                                new Listener("0.0.0.0", 22, false, false))));
        assertEquals(
                "pass beyond the loopback address nothing but the declared ports is open",
                Said.by(LISTENING, facts(HTTPS)));
        assertEquals("db:22: WARNING somebody accepts connections", Said.by(ANSWERING, tried(Fact.of(true))));
    }

    @Test
    void the_kernels_tables_are_read() {
        String head =
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
        String rest = " 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0\n";
        String rest6 =
                " 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12 1 0\n";
        Tree tree = Tree.machine(root)
                .file("/proc/self/fd/0", "")
                .file(
                        "/proc/net/tcp",
                        head + "   0: 00000000:01BB" + rest + "   1: 0100007F:1F90" + rest
                                + "   2: 0100007F:1F91 0100007F:1F90 01 0:0 0:0 0 0 0 4712\n   3: 1101A8C0:0016" + rest)
                .file(
                        "/proc/net/tcp6",
                        head + "   0: 00000000000000000000000001000000:0050" + rest6
                                + "   1: 0000000000000000FFFF00000100007F:0051" + rest6
                                + "   2: 000080FE00000000FF565002BE3CA9FE:0052" + rest6);

        List<String> seen = Sockets.read(tree.kernel()).value().orElseThrow().stream()
                .map(listener -> listener.address() + " " + listener.port() + " " + listener.loopback())
                .toList();
        assertEquals(
                List.of(
                        "0.0.0.0 443 false",
                        "127.0.0.1 8080 true",
                        "192.168.1.17 22 false",
                        "0:0:0:0:0:0:0:1 80 true",
                        "127.0.0.1 81 true",
                        "fe80:0:0:0:250:56ff:fea9:3cbe 82 false"),
                seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0: x:1 y:0 0A 0 0 0 0 0 1",
                "0: 0100007F 0:0 0A 0 0 0 0 0 1",
                "0: 0100007F:1 0:0 0A 0 0 0 0 0 1",
                "0: 010000:1F90 0:0 0A 0 0 0 0 0 1",
                "0: 0100007F:ZZZZ 0:0 0A 0 0 0 0 0 1",
                "0: 0100007F:1F90 0:0 0A",
                "0: :1F90 0:0 0A 0 0 0 0 0 1"
            })
    void a_line_that_is_none_counts_for_nothing(String line) {
        assertEquals(List.of(), Sockets.parse("head\n" + line + "\n", Set.of("1")));
    }

    @Test
    void without_the_tables_it_is_unsure() {
        Tree tree = Tree.machine(root);

        assertEquals(
                "the open files of this process cannot be seen: mount /proc, and let it list /proc/self/fd",
                Sockets.read(tree.kernel()).why());
        assertEquals(
                "there is no file /proc/net/tcp here",
                Sockets.read(tree.file("/proc/self/fd/0", "").kernel()).why());
    }

    @Test
    void this_process_is_known_by_its_sockets() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Listener> all = Sockets.read(Kernel.own()).value().orElseThrow();

            assertTrue(
                    all.stream()
                            .anyMatch(each -> each.port() == server.getLocalPort() && each.own() && each.loopback()),
                    all.toString());
        }
    }

    @Test
    void a_named_host_is_tried() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ClosedPort closed = new ClosedPort()) {
            PortsCheck check = RuntimeChecks.ports().closed("127.0.0.1", server.getLocalPort(), closed.port());
            List<String> lines = Judged.lines(check).stream()
                    .filter(line -> line.startsWith("net.exposed-ports.answering"))
                    .toList();

            assertEquals(
                    List.of(
                            "net.exposed-ports.answering 127.0.0.1:" + server.getLocalPort()
                                    + " FAILED somebody accepts connections",
                            "net.exposed-ports.answering 127.0.0.1:" + closed.port() + " PASSED nobody answers"),
                    lines);
        }
    }

    @Test
    void a_host_without_an_address_and_a_run_without_time_are_unsure() {
        PortProbe nowhere = new PortProbe(Kernel.own(), Set.of(), Map.of("no-such-host.invalid", List.of(1)));
        PortProbe late = new PortProbe(Kernel.own(), Set.of(), Map.of("127.0.0.1", List.of(1)));

        assertEquals(
                "net.exposed-ports.answering?",
                Said.findings(List.of(ANSWERING), nowhere.look(TestRun.ample())).get(0));
        assertEquals(
                "there was no time left to try it: give the check a longer timeout",
                late.look(TestRun.of(Duration.ZERO)).tried().get(0).open().why());
    }

    @ParameterizedTest
    @CsvSource({
        "0, port 0 is none: 1 to 65535",
        "65536, port 65536 is none: 1 to 65535",
        "-1, port -1 is none: 1 to 65535"
    })
    void a_port_that_is_none_is_refused(int port, String problem) {
        assertEquals(
                List.of(problem),
                assertThrows(ConfigurationException.class, () -> RuntimeChecks.ports(port))
                        .problems());
    }

    @Test
    void too_many_tries_are_refused() {
        PortsCheck three = RuntimeChecks.ports().closed("a").closed("b").closed("c");

        assertEquals(
                List.of("closed has 32 ports: try 25 at most"),
                assertThrows(ConfigurationException.class, () -> three.closed("d"))
                        .problems());
        assertEquals(
                List.of("closed has no host"),
                assertThrows(ConfigurationException.class, () -> three.closed(" ", 1))
                        .problems());
    }
}
