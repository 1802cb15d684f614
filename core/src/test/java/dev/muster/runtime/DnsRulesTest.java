package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.ConfigurationException;
import dev.muster.Fact;
import dev.muster.Rule;
import dev.muster.runtime.DnsFacts.Name;
import dev.muster.runtime.DnsFacts.Said;
import dev.muster.runtime.DnsFacts.Server;
import dev.muster.testing.Judged;
import dev.muster.testing.RuleContract;
import dev.muster.testing.TestRun;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DnsRulesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Rule<DnsFacts> rule(String name) {
        return Rules.named(DnsRules.ALL, "net.dns." + name);
    }

    private static DnsFacts facts(List<String> expected, Fact<List<String>> addresses, Server... servers) {
        return took(Duration.ofMillis(4), expected, addresses, servers);
    }

    private static DnsFacts took(
            Duration took, List<String> expected, Fact<List<String>> addresses, Server... servers) {
        return new DnsFacts(SECOND, List.of(new Name("db.internal", expected, addresses, took, List.of(servers))));
    }

    private static Server server(String name, long seconds, String... addresses) {
        return new Server(name, Fact.of(new Said(List.of(addresses), seconds)));
    }

    private static String said(String rule, DnsFacts facts) {
        return dev.muster.testing.Said.by(rule(rule), facts);
    }

    private static final Fact<List<String>> TEN = Fact.of(List.of("10.1.2.3"));
    private static final Fact<List<String>> NONE = Fact.absent("it has no address here");
    private static final Server SILENT = new Server("10.0.0.9", Fact.absent("it does not answer within 1000 ms"));

    @Test
    void keep_the_contract() {
        DnsFacts good = facts(List.of("10.0.0.0/8"), TEN, server("a", 300, "10.1.2.3"), server("b", 300, "10.1.2.3"));
        DnsFacts bad = took(
                Duration.ofSeconds(2),
                List.of("11.0.0.0/8"),
                TEN,
                server("a", 5, "10.1.2.3"),
                server("b", 300, "10.1.2.4"));
        DnsFacts bare = facts(List.of(), TEN);
        DnsFacts silent = facts(List.of("10.0.0.0/8"), NONE, SILENT, SILENT);
        RuleContract.of(rule("resolves")).passing(good).failing(silent).verify();
        RuleContract.of(rule("time")).passing(good).failing(bad).verify();
        for (String name : List.of("expected", "servers-agree", "ttl")) {
            RuleContract.of(rule(name))
                    .passing(good)
                    .failing(bad)
                    .notApplicable(bare)
                    .inconclusive(silent)
                    .verify();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/8                | 10.1.2.3                 | pass 10.1.2.3
            10.1.2.3                  | 10.1.2.3                 | pass 10.1.2.3
            10.1.2.2/31               | 10.1.2.3                 | pass 10.1.2.3
            10.1.2.4/30               | 10.1.2.3                 | ERROR it is 10.1.2.3 too, or instead
            0.0.0.0/0                 | 10.1.2.3                 | pass 10.1.2.3
            fd00::/8                  | fd12:0:0:0:0:0:0:1       | pass fd12:0:0:0:0:0:0:1
            fd00::/8                  | fe80:0:0:0:0:0:0:1%eth0  | ERROR it is fe80:0:0:0:0:0:0:1%eth0 too, or instead
            10.0.0.0/8                | fd12:0:0:0:0:0:0:1       | ERROR it is fd12:0:0:0:0:0:0:1 too, or instead
            """)
    void addresses_are_those_declared(String expected, String address, String said) {
        assertEquals("db.internal: " + said, said("expected", facts(List.of(expected), Fact.of(List.of(address)))));
    }

    @Test
    void say_what_they_saw() {
        assertEquals("db.internal: pass 10.1.2.3", said("resolves", facts(List.of(), TEN)));
        assertEquals("db.internal: ERROR it has no address here", said("resolves", facts(List.of(), NONE)));
        assertEquals("db.internal: pass it took 4 ms", said("time", facts(List.of(), TEN)));
        assertEquals(
                "db.internal: WARNING it took 1001 ms", said("time", took(Duration.ofMillis(1001), List.of(), TEN)));
        assertEquals("db.internal: n/a no address is declared for it", said("expected", facts(List.of(), TEN)));
    }

    @Test
    void servers_agree() {
        assertEquals(
                "db.internal: pass 2 servers say 10.1.2.3",
                said("servers-agree", facts(List.of(), TEN, server("a", 60, "10.1.2.3"), server("b", 99, "10.1.2.3"))));
        assertEquals(
                "db.internal: WARNING a says 10.1.2.3, b says nothing",
                said("servers-agree", facts(List.of(), TEN, server("a", 60, "10.1.2.3"), server("b", 99))));
        assertEquals(
                "db.internal: ? 10.0.0.9: it does not answer within 1000 ms",
                said("servers-agree", facts(List.of(), TEN, server("a", 60, "10.1.2.3"), SILENT)));
    }

    @ParameterizedTest
    @CsvSource({"59, WARNING 59 s", "60, pass 60 s", "86400, pass 86400 s", "86401, WARNING 86401 s"})
    void answers_keep_for_a_while(long seconds, String said) {
        assertEquals("db.internal: " + said, said("ttl", facts(List.of(), TEN, server("a", seconds, "10.1.2.3"))));
    }

    @Test
    void a_server_that_knows_nothing_tells_no_time() {
        assertEquals("db.internal: ? a knows no address of it", said("ttl", facts(List.of(), TEN, server("a", 0))));
    }

    @Test
    void names_are_looked_up_as_the_process_does() throws Exception {
        List<String> lines = Judged.lines(
                RuntimeChecks.names("localhost", "no-such-name.invalid").expect("localhost", "127.0.0.0/8", "::1"));

        assertEquals("net.dns.resolves no-such-name.invalid FAILED it has no address here", lines.get(1));
        assertEquals("net.dns.resolves localhost PASSED", lines.get(0).substring(0, 33));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "a b", "bücher.de", "a/b", "a.", "*.x"})
    void what_cannot_be_looked_up_is_refused(String name) {
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.names(name));
        assertThrows(
                ConfigurationException.class, () -> RuntimeChecks.names("x").expect(name, "10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "fd00::/129",
                "x",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "::g",
                ":::"
            })
    void what_is_no_address_is_refused(String address) {
        DnsCheck check = RuntimeChecks.names("db");

        assertThrows(ConfigurationException.class, () -> check.expect("db", address));
        assertThrows(ConfigurationException.class, () -> check.server(address));
        assertThrows(ConfigurationException.class, () -> RuntimeChecks.clock().server(address));
    }

    @Test
    void a_time_of_nothing_and_no_names_are_refused() {
        DnsCheck check = RuntimeChecks.names("db");

        assertThrows(ConfigurationException.class, () -> check.within(Duration.ZERO));
        assertThrows(ConfigurationException.class, () -> check.within(Duration.ofSeconds(-1)));
        assertThrows(ConfigurationException.class, RuntimeChecks::names);
        assertEquals(5, check.within(SECOND).server("127.0.0.1").rules().size());
    }

    @Test
    void a_run_without_time_asks_nobody() {
        DnsProbe probe = new DnsProbe(
                Map.of("localhost", List.of()),
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)),
                SECOND);
        DnsFacts late = probe.look(TestRun.of(Duration.ZERO));

        assertEquals(
                "there was no time left to ask it: give the check a longer timeout",
                late.names().get(0).servers().get(0).said().why());
    }
}
