package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.testing.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about servers and clients together. */
final class PostureRulesTest {
    @Test
    void a_hardened_server_and_a_hardened_client_pass_everywhere() {
        assertEquals(21, PostureFixture.ids("", Outcome.Passed.class).size());
        assertEquals(
                10,
                Told.ids(ClientRules.ALL, ClientFixture.facts(""), Outcome.Passed.class)
                        .size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @anonymous=true; @default=on nopass                    | redis.auth.required
            @default=on #x                                         | redis.auth.default-user
            @other=jobs on nopass                                  | redis.auth.other-users
            @powers=?; @app=on #x ~app:* &app:* +@all              | redis.acl.commands
            @FLUSH_DB=YES                                          | redis.acl.destructive
            @KEYS=YES                                              | redis.acl.keys-command
            @MODULE=YES                                            | redis.acl.admin
            @FOREIGN_KEY=YES                                       | redis.acl.key-space
            @FOREIGN_CHANNEL=YES                                   | redis.acl.channels
            @plain=true                                            | redis.tls.plain-port
            tls-protocols=TLSv1.1                                  | redis.tls.protocols
            protected-mode=no                                      | redis.net.protected-mode
            bind=*                                                 | redis.net.bind
            $aof_enabled=0                                         | redis.persistence.fits-purpose
            appendfsync=no                                         | redis.persistence.fsync
            stop-writes-on-bgsave-error=no                         | redis.persistence.stop-writes
            $maxmemory=0                                           | redis.memory.limit
            $maxmemory_policy=allkeys-lru                          | redis.eviction-fits-purpose
            slowlog-log-slower-than=-1                             | redis.slowlog
            @product=REDIS 7.0.15                                  | redis.version.supported
            enable-module-command=yes                              | redis.debug-commands
            """)
    void each_weakness_of_a_server_gives_its_own_finding_and_no_other(String weakness, String id) {
        assertEquals(List.of(id), PostureFixture.ids(weakness, Outcome.Failed.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            password=-; user=        | redis.auth.login
            user=default             | redis.auth.own-user
            password=8,4             | redis.auth.password
            tls=false; verify=NONE   | redis.tls.session
            verify=CHAIN             | redis.tls.verified
            protocols=TLSv1.1        | redis.tls.client-protocols
            timeout=60               | redis.client.timeout
            queue=max; rejects=false | redis.client.queue
            keepAlive=false          | redis.client.keepalive
            connect=30               | redis.client.connect-timeout
            """)
    void each_weakness_of_a_client_gives_its_own_finding_and_no_other(String weakness, String id) {
        assertEquals(List.of(id), Told.ids(ClientRules.ALL, ClientFixture.facts(weakness), Outcome.Failed.class));
    }

    @Test
    void what_is_hidden_passes_nowhere() {
        String nothing = "@settings=?; @users=?; @self=?; @powers=?; @anonymous=-; @plain=-; @product=REDIS ;"
                + " $aof_enabled=-; $maxmemory=-; $maxmemory_policy=-; $total_system_memory=-";
        assertEquals(List.of(), PostureFixture.ids(nothing, Outcome.Passed.class));
        assertEquals(List.of(), PostureFixture.ids(nothing, Outcome.Failed.class));
        assertEquals(
                List.of(), Told.ids(ClientRules.ALL, ClientFixture.facts("target=-; options=-"), Outcome.Passed.class));
    }

    @Test
    void where_nobody_could_look_nothing_is_said() {
        assertEquals(
                21, PostureFixture.ids("@nodes=-", Outcome.Inconclusive.class).size());
        assertEquals(
                21,
                PostureFixture.ids("@nodes=none", Outcome.Inconclusive.class).size());
    }

    @Test
    void what_a_provider_answers_for_is_not_asked() {
        String open = "@way=MANAGED; @plain=-; port=6380; bind=*; protected-mode=no; appendfsync=no; $aof_enabled=0;"
                + " slowlog-log-slower-than=-1; @product=REDIS 6.0.0; enable-debug-command=yes; tls-protocols=TLSv1";
        assertEquals(List.of(), PostureFixture.ids(open, Outcome.Failed.class));
    }

    @Test
    void each_rule_has_an_id_of_its_own_and_comes_after_what_it_needs() {
        Set<String> seen = new HashSet<>();
        for (RuleInfo info : infos()) {
            assertTrue(seen.add(info.id()), info.id());
            assertTrue(info.needs().isEmpty() || seen.contains(info.needs()), info.id());
            assertEquals(2, info.tags().size(), info.id());
            assertTrue(info.references().stream().allMatch(uri -> "https".equals(uri.getScheme())), info.id());
        }
        assertEquals(31, seen.size());
    }

    @Test
    void texts_are_plain_ascii() {
        for (RuleInfo info : infos()) {
            String text = String.join(" ", info.title(), info.passes(), info.fix(), info.notApplicable());
            assertTrue(text.chars().allMatch(c -> c >= ' ' && c < 127), info.id());
        }
    }

    private static List<RuleInfo> infos() {
        return Stream.concat(ClientRules.ALL.stream(), PostureRules.ALL.stream())
                .map(Rule::info)
                .toList();
    }
}
