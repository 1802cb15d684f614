package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Secret;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void a_value_comes_with_its_origin() {
        Setting setting = find(Settings.map("defaults", Map.of("PORT", "8080")), "PORT");

        assertEquals("PORT", setting.name());
        assertEquals("8080", setting.text());
        assertEquals(new Origin(Origin.Kind.MAP, "defaults"), setting.origin());
        assertEquals(Optional.empty(), setting.modified());
        assertEquals("PORT (defaults)", setting.toString());
    }

    @Test
    void the_first_source_wins_and_knows_what_it_hides() {
        Settings settings = Settings.map("a", Map.of("X", "1"))
                .orElse(Settings.map("b", Map.of("X", "2", "Y", "3")))
                .orElse(Settings.map("c", Map.of("X", "4")));

        Setting x = find(settings, "X");

        assertEquals("1", x.text());
        assertEquals(
                List.of("2 b", "4 c"),
                x.shadowed().stream()
                        .map(other -> other.text() + " " + other.origin())
                        .toList());
        assertEquals("3", find(settings, "Y").text());
        assertEquals(Set.of("X", "Y"), settings.names());
        assertEquals(Optional.empty(), settings.find("Z"));
    }

    @Test
    void the_environment_and_system_properties_are_read() {
        String path = System.getenv("PATH");
        assertEquals(path, find(Settings.environment(), "PATH").text());
        assertEquals(
                Origin.Kind.ENVIRONMENT,
                find(Settings.environment(), "PATH").origin().kind());
        assertEquals("environment", Origin.Kind.ENVIRONMENT.label());

        Settings properties = Settings.systemProperties();
        assertEquals(
                "system property",
                find(properties, "java.version").origin().kind().label());
        assertTrue(properties.names().contains("java.version"));
    }

    @Test
    void options_of_the_command_line_are_settings() {
        Settings settings =
                Settings.commandLine("serve", "--PORT=1", "--PORT=2", "--quiet", "--=x", "-a=b", "--empty=");

        assertEquals(Set.of("PORT", "empty"), settings.names());
        assertEquals("2", find(settings, "PORT").text());
        assertEquals(Origin.Kind.COMMAND_LINE, find(settings, "PORT").origin().kind());
    }

    @Test
    void a_vault_is_asked_at_each_look() {
        Map<String, String> vault = new HashMap<>();
        Settings settings = Settings.vault("vault/orders", name -> Optional.ofNullable(vault.get(name)));
        assertEquals(Optional.empty(), settings.find("A"));

        vault.put("A", "1");

        assertEquals("1", find(settings, "A").text());
        assertEquals(Origin.Kind.VAULT, find(settings, "A").origin().kind());
        assertEquals(Set.of(), settings.names());
    }

    @Test
    void what_a_vault_throws_is_told_by_its_class_alone() {
        Settings settings = Settings.vault("vault/orders", name -> {
            throw new IOException("token s.123 is bad");
        });

        SettingsException thrown = assertThrows(SettingsException.class, () -> settings.find("A"));

        assertEquals(
                List.of("asking vault/orders for A failed with java.io.IOException:"
                        + " see that it can be reached and that this service may read it"),
                thrown.problems());
    }

    @Test
    void an_interrupt_while_a_vault_is_asked_stays_set() {
        Settings settings = Settings.vault("vault", name -> {
            throw new InterruptedException();
        });

        assertThrows(SettingsException.class, () -> settings.find("A"));

        assertTrue(Thread.interrupted());
    }

    @Test
    void a_declared_secret_prints_as_a_mask_and_is_redacted() {
        String value = UUID.randomUUID().toString();
        Settings settings = Settings.map(Map.of("LICENCE", value)).secret("LICENCE");

        Setting licence = find(settings, "LICENCE");

        assertTrue(licence.isSecret());
        assertEquals(Secret.MASK, licence.text());
        assertEquals(value, licence.secret().reveal());
        assertFalse((licence + settings.toString()).contains(value));
        assertEquals("it is " + Secret.MASK, settings.redactor().redact("it is " + value));
    }

    @Test
    void names_that_look_secret_are_until_declared_plain() {
        Settings settings = Settings.map(Map.of("API_TOKEN", "abcdefghij"));

        assertTrue(find(settings, "API_TOKEN").isSecret());
        assertFalse(find(settings.plain("API_TOKEN"), "API_TOKEN").isSecret());
    }

    @Test
    void a_short_value_that_is_only_guessed_to_be_secret_is_not_blotted_out_of_reports() {
        Settings guessed = Settings.map(Map.of("PRINT_TOKEN", "true"));
        Settings declared = Settings.map(Map.of("PRINT_TOKEN", "true")).secret("PRINT_TOKEN");

        assertEquals(Secret.MASK, find(guessed, "PRINT_TOKEN").text());
        assertEquals(Secret.MASK, find(declared, "PRINT_TOKEN").text());

        assertEquals("true", guessed.redactor().redact("true"));
        assertEquals(Secret.MASK, declared.redactor().redact("true"));
    }

    @Test
    void a_password_in_a_url_makes_the_value_secret_and_is_redacted_alone_too() {
        String password = UUID.randomUUID().toString();
        Settings settings = Settings.map(Map.of("DATABASE_URL", "postgresql://orders:" + password + "@db/orders"));

        assertEquals(Secret.MASK, find(settings, "DATABASE_URL").text());

        assertEquals("pw " + Secret.MASK, settings.redactor().redact("pw " + password));
    }

    @Test
    void hidden_values_are_redacted_too() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        Settings settings =
                Settings.map(Map.of("DB_PASSWORD", first)).orElse(Settings.map(Map.of("DB_PASSWORD", second)));

        assertTrue(settings.find("DB_PASSWORD").isPresent());

        assertEquals(Secret.MASK + " " + Secret.MASK, settings.redactor().redact(first + " " + second));
    }

    @Test
    void secret_and_plain_at_once_is_refused() {
        Settings settings = Settings.map(Map.of()).secret("A", "A");

        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> settings.plain("A"));

        assertEquals("declared secret and plain at once: [A]", thrown.getMessage());
        Settings plain = Settings.map(Map.of()).plain("A");
        assertThrows(IllegalArgumentException.class, () -> settings.orElse(plain));
    }

    @Test
    void a_value_of_ten_megabytes_is_refused_by_name() {
        Settings settings = Settings.map(Map.of("BIG", "x".repeat(10_000_000)));

        SettingsException thrown = assertThrows(SettingsException.class, () -> settings.find("BIG"));

        assertEquals(
                "the setting BIG (map) is over 1048576 characters: settings are smaller than that",
                thrown.getMessage());
    }

    @Test
    void a_null_in_a_map_is_refused_by_name() {
        Map<String, String> map = new HashMap<>();
        putNull(map);

        SettingsException thrown = assertThrows(SettingsException.class, () -> Settings.map(map));

        assertEquals("the map \"map\" holds a null for A: leave it out", thrown.getMessage());
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may do
    private static void putNull(Map<String, String> map) {
        map.put("A", null);
    }

    @Test
    void a_map_is_copied() {
        Map<String, String> map = new HashMap<>(Map.of("A", "1"));
        Settings settings = Settings.map(map);
        map.put("A", "2");

        assertEquals("1", find(settings, "A").text());
    }

    @Test
    void control_characters_in_names_and_places_do_not_reach_a_terminal() {
        Settings settings = Settings.map("ma\u001b[2Jp", Map.of("A\u001b[31m", "1"));

        assertEquals(
                "A\\u{1b}[31m (ma\\u{1b}[2Jp)", find(settings, "A\u001b[31m").toString());
    }

    private static Setting find(Settings settings, String name) {
        return settings.find(name).orElseThrow();
    }
}
