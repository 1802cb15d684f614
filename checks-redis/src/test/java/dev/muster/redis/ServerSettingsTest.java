package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ServerSettingsTest {
    private static final Fact<Boolean> ALL = Fact.of(true);

    @Test
    void a_setting_that_was_told_is_present() {
        assertEquals(Fact.of("no"), new ServerSettings(Map.of("appendonly", "no"), ALL).get("appendonly"));
        Fact<Boolean> denied = Fact.denied("ACL SETUSER monitor +config|get");
        assertEquals(Fact.of("no"), new ServerSettings(Map.of("appendonly", "no"), denied).get("appendonly"));
    }

    @Test
    void one_that_the_server_does_not_have_is_absent() {
        Fact<String> none = new ServerSettings(Map.of(), ALL).get("enable-debug-command");
        assertEquals(Fact.absent("this server has no setting enable-debug-command"), none);
    }

    @Test
    void one_that_could_not_be_asked_for_is_what_the_asking_came_to() {
        Fact<Boolean> closed = Fact.absent("CONFIG is closed here");
        assertEquals(Fact.absent("CONFIG is closed here"), new ServerSettings(Map.of(), closed).get("save"));
        Fact<Boolean> denied = Fact.denied("ACL SETUSER monitor +config|get");
        assertEquals(Fact.denied("ACL SETUSER monitor +config|get"), new ServerSettings(Map.of(), denied).get("save"));
    }

    @Test
    void none_that_is_asked_for_is_a_secret() {
        for (String name : ServerSettings.NAMES) {
            assertFalse(name.contains("pass") || name.contains("auth ") || name.contains("user"), name);
            assertFalse(name.contains("*"), name);
        }
    }

    @Test
    void a_real_server_knows_them_but_for_those_of_other_products_and_versions() {
        Map<String, String> told = new TreeMap<>();
        RedisServer server = RedisServer.shared();
        for (String name : ServerSettings.NAMES) {
            told.putAll(server.admin("CONFIG", "GET", name).asMap());
        }
        assertTrue(ServerSettings.NAMES.containsAll(told.keySet()));
        List<String> missing = ServerSettings.NAMES.stream()
                .filter(name -> !told.containsKey(name))
                .filter(name -> !name.startsWith("enable-"))
                .toList();
        assertEquals(List.of("commandlog-execution-slower-than"), missing);
    }
}
