package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Secret;
import dev.muster.config.SecretFact.Leak;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecretExposureTest {
    private static final Secret LONG = Secret.of(SecretSamples.strong());

    private static Set<Leak> leaks(Secret secret, String... arguments) {
        return new SecretExposure(List.of(arguments), List.of()).leaks(secret);
    }

    @Test
    void finds_a_secret_anywhere_in_an_argument() {
        assertEquals(Set.of(Leak.ARGUMENTS), leaks(LONG, "-Xmx1g", "--url=https://a:" + LONG.reveal() + "@b"));
        assertEquals(Set.of(), leaks(LONG, "-Xmx1g"));
    }

    @Test
    void a_short_secret_counts_only_as_a_whole_value() {
        Secret word = Secret.of("postgres");
        assertEquals(Set.of(Leak.ARGUMENTS), leaks(word, "--password=postgres"));
        assertEquals(Set.of(Leak.ARGUMENTS), leaks(word, "postgres"));
        assertEquals(Set.of(), leaks(word, "/lib/postgresql-42.jar"));
        assertEquals(Set.of(), leaks(Secret.of(""), "", "--x="));
        assertEquals(Set.of(), leaks(Secret.of(" "), " "));
    }

    @Test
    void finds_a_secret_in_a_system_property_and_in_the_command_that_the_machine_keeps() {
        Properties properties = new Properties();
        properties.setProperty("db.password", LONG.reveal());
        assertEquals(
                Set.of(Leak.SYSTEM_PROPERTY),
                SecretExposure.of(new String[0], properties).leaks(LONG));
        Properties command = new Properties();
        command.setProperty("sun.java.command", "app.jar --key=" + LONG.reveal());
        assertEquals(
                Set.of(Leak.ARGUMENTS),
                SecretExposure.of(new String[0], command).leaks(LONG));
    }

    @Test
    void sees_this_process() {
        assertEquals(Set.of(), SecretExposure.now().leaks(LONG));
    }
}
