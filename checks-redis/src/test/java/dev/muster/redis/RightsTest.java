package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.redis.Power.Held;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a user allow; the table is what Redis 7.0.15 and 6.2.11 answer. */
final class RightsTest {
    private static Optional<Held> held(String rules, Power power) {
        return Rights.held(AclList.parse(List.of("user app " + rules)).get(0), power);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            on                                   ^ FLUSH_ALL     ^ NO
            on -@all                             ^ KEYS          ^ NO
            on +@all                             ^ FLUSH_ALL     ^ YES
            on +@all -@dangerous                 ^ FLUSH_ALL     ^ NO
            on -@dangerous +@all                 ^ FLUSH_ALL     ^ YES
            on +@all -@dangerous +flushall       ^ FLUSH_ALL     ^ YES
            on +@all -@dangerous +flushall       ^ FLUSH_DB      ^ NO
            on -@all +@write                     ^ SWAP_DB       ^ YES
            on -@all +@write                     ^ MIGRATE       ^ YES
            on -@all +@write                     ^ RESTORE       ^ YES
            on -@all +@write                     ^ SCRIPT_FLUSH  ^ NO
            on -@all +@fast                      ^ SWAP_DB       ^ YES
            on -@all +@slow                      ^ SWAP_DB       ^ NO
            on -@all +@keyspace                  ^ FLUSH_DB      ^ YES
            on -@all +@read                      ^ KEYS          ^ YES
            on -@all +@read -keys                ^ KEYS          ^ NO
            on -@all +@scripting                 ^ EVAL          ^ YES
            on -@all +@scripting                 ^ SCRIPT_FLUSH  ^ YES
            on -@all +@scripting -script         ^ SCRIPT_FLUSH  ^ NO
            on -@all +@scripting -script|flush ^ SCRIPT_FLUSH  ^ NO
            on -@all +script|load              ^ SCRIPT_FLUSH  ^ NO
            on -@all +config|get               ^ CONFIG_SET    ^ NO
            on -@all +config|set               ^ CONFIG_SET    ^ YES
            on -@all +config                     ^ CONFIG_SET    ^ YES
            on -@all +CONFIG                     ^ CONFIG_SET    ^ YES
            on -@all +@admin -config|set       ^ CONFIG_SET    ^ NO
            on -@all +@admin                     ^ MODULE        ^ YES
            on -@all +module|list              ^ MODULE        ^ NO
            on -@all +@admin                     ^ REPLICA_OF    ^ YES
            on -@all +acl|whoami               ^ ACL           ^ NO
            on -@all +acl|setuser              ^ ACL           ^ YES
            on -@all +@dangerous                 ^ CLUSTER_RESET ^ YES
            on -@all +cluster|slots            ^ CLUSTER_RESET ^ NO
            on +@all -@unknown -@search          ^ CONFIG_SET    ^ YES
            on -@all +@unknown + -               ^ CONFIG_SET    ^ NO
            """)
    void the_last_rule_that_speaks_of_a_command_counts(String rules, Power power, Held expected) {
        assertEquals(Optional.of(expected), held(rules, power));
    }

    @Test
    void a_selector_may_allow_what_the_rest_refuses_and_refuses_nothing() {
        assertEquals(Optional.empty(), held("on -@all (~* +@all)", Power.KEYS));
        assertEquals(Optional.of(Held.YES), held("on +@all (~* -@all)", Power.KEYS));
        assertEquals(Optional.empty(), held("on ~a (~* +@all)", Power.FOREIGN_KEY));
    }

    @Test
    void every_power_is_known_to_be_of_some_category() {
        assertTrue(Arrays.stream(Power.values())
                .allMatch(power -> !Deed.of(power).categories().isEmpty()));
    }

    @Test
    void what_the_server_answered_counts_before_the_rules() {
        NodeFacts node = PostureFixture.node("@KEYS=YES; @EVAL=-; @app=on #x -@all +eval");
        Rights rights = Rights.of(node, List.of(Power.KEYS, Power.EVAL, Power.ACL));
        assertEquals(List.of(Power.KEYS, Power.EVAL), rights.held());
        assertEquals(List.of(Power.ACL), rights.refused());
    }

    @Test
    void a_refusal_of_a_key_does_not_hide_that_the_command_is_allowed() {
        NodeFacts node = PostureFixture.node("@RESTORE=NO; @MIGRATE=CLOSED; @app=on #x ~app:* -@all +restore +migrate");
        Rights rights = Rights.of(node, List.of(Power.RESTORE, Power.MIGRATE));
        assertEquals(List.of(Power.RESTORE), rights.held());
        assertEquals(List.of(Power.MIGRATE), rights.refused());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            no    ^ []
            local ^ [MODULE]
            -     ^ [MODULE]
            """)
    void a_server_that_loads_no_modules_lets_nobody_load_one(String setting, String held) {
        NodeFacts node = PostureFixture.node("@powers=?; @app=on #x -@all +module; enable-module-command=" + setting);
        assertEquals(held, Rights.of(node, List.of(Power.MODULE)).held().toString());
        NodeFacts unseen = PostureFixture.node("@MODULE=-; @users=?; enable-module-command=" + setting);
        assertEquals(
                setting.equals("no") ? List.of(Power.MODULE) : List.of(),
                Rights.of(unseen, List.of(Power.MODULE)).refused());
    }
}
