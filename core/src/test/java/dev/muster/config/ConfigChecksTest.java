package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.NotReadyException;
import dev.muster.Profile;
import dev.muster.Readiness;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.testing.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigChecksTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void every_problem_of_a_bad_configuration_is_told_at_once() {
        Settings settings = Settings.map(
                "environment",
                Map.of(
                        "FLASK_ENV", "development",
                        "DEBUG", "True",
                        "DB_POOL_SIZE", "many",
                        "ALLOWED_HOSTS", "*",
                        "CDN_URL", "http://cdn.example.com"));

        String panel = refusal(
                ConfigChecks.debugOff(settings, ConfigChecksTest::jvm),
                ConfigChecks.required(
                        settings,
                        Requirement.integer("DB_POOL_SIZE"),
                        Requirement.text("SENTRY_DSN").secret()),
                ConfigChecks.allowedHosts(settings, "ALLOWED_HOSTS"),
                ConfigChecks.endpointUrls(settings));

        for (String line : List.of(
                "ERROR  config.debug-off at DEBUG",
                "ERROR  config.debug-off at FLASK_ENV",
                "ERROR  config.required at DB_POOL_SIZE",
                "ERROR  config.required at SENTRY_DSN",
                "ERROR  config.allowed-hosts at ALLOWED_HOSTS: *",
                "ERROR  config.endpoint-urls at CDN_URL",
                "fix       set DEBUG=false where it comes from: environment")) {
            assertTrue(panel.contains(line), panel);
        }
    }

    @Test
    void no_secret_leaves_by_any_output() {
        String canary = UUID.randomUUID().toString();
        Settings settings = Settings.map(Map.of(
                        "DEBUG", canary,
                        "APP_ENV", "prod,dev-" + canary,
                        "PASSWORD", canary,
                        "LIMIT", canary,
                        "HOSTS", canary,
                        "URL", "http://u:" + canary + "@" + canary + ".example.com/" + canary))
                .secret("DEBUG", "APP_ENV", "HOSTS");

        String panel = refusal(
                ConfigChecks.debugOff(settings, ConfigChecksTest::jvm),
                ConfigChecks.required(
                        settings,
                        Requirement.integer("PASSWORD"),
                        Requirement.integer("LIMIT").secret(),
                        Requirement.integer("URL")),
                ConfigChecks.allowedHosts(settings, "HOSTS"),
                ConfigChecks.endpointUrls(settings, "URL"));

        assertTrue(panel.contains("config.required at LIMIT"), panel);
        assertFalse(panel.contains(canary), panel);
    }

    @Test
    void all_contradictions_of_requirements_are_refused_at_once() {
        Settings settings = Settings.map(Map.of()).plain("P");

        ConfigurationException refused = assertThrows(
                ConfigurationException.class,
                () -> ConfigChecks.required(
                        settings,
                        Requirement.text(" "),
                        Requirement.text("P").secret(),
                        Requirement.text("A"),
                        Requirement.port("A"),
                        Requirement.integer("B").between(2, 1),
                        Requirement.duration("C").between(Duration.ofSeconds(2), Duration.ofSeconds(1)),
                        Requirement.base64("D").bytes(0, 16),
                        Requirement.oneOf("E", Set.of()),
                        Requirement.url("F").schemes(),
                        Requirement.url("G").schemes("HTTPS"),
                        Requirement.url("H").schemes("https://")));

        String scheme = ": schemes(...) needs names such as https, in lower case and without a colon";
        assertEquals(
                List.of(
                        "a requirement has a blank name: a text, not blank and no placeholder",
                        "P is required as a secret and was declared plain",
                        "config.required has two requirements of A: keep one",
                        "the requirement of B: between(2, 1) leaves no number: swap them",
                        "the requirement of C: between(PT2S, PT1S) leaves no duration: swap them",
                        "the requirement of D: bytes(0 or 16) has a length that is not over zero",
                        "the requirement of E: allows no value: name some",
                        "the requirement of F" + scheme,
                        "the requirement of G" + scheme,
                        "the requirement of H" + scheme),
                refused.problems());
        assertEquals(
                "- config.required has no requirements: name the settings this service needs",
                assertThrows(ConfigurationException.class, () -> ConfigChecks.required(settings))
                        .getMessage());
    }

    @Test
    void contradictions_of_hosts_and_urls_are_refused() {
        Settings settings = Settings.map(Map.of());

        assertEquals(
                List.of(
                        "allowed hosts: the name of the setting is blank",
                        "allowed hosts: including(a/b) is no host name"),
                assertThrows(
                                ConfigurationException.class,
                                () -> ConfigChecks.allowedHosts(
                                        settings, AllowedHosts.in("").including("a/b", "c")))
                        .problems());
        assertEquals(
                List.of(
                        "endpoint URLs: A is named twice",
                        "endpoint URLs: allowingLoopback(B) is about a setting that is not named",
                        "endpoint URLs: inPrivateNetwork(C) is about a setting that is not named"),
                assertThrows(
                                ConfigurationException.class,
                                () -> ConfigChecks.endpointUrls(
                                        settings,
                                        EndpointUrls.named("A", "A")
                                                .allowingLoopback("B")
                                                .inPrivateNetwork("C")))
                        .problems());
        assertEquals(
                "config.endpoint-urls",
                ConfigChecks.endpointUrls(settings, EndpointUrls.all().allowingLoopback("OTEL_ENDPOINT"))
                        .id());
    }

    @Test
    void a_file_that_goes_away_is_unsure_and_its_return_heals() throws IOException {
        Path file = Files.writeString(directory.resolve("a.properties"), "A=1");
        ManualTime time = ManualTime.create();
        Readiness readiness = Readiness.of(Profile.PRODUCTION)
                .check(
                        ConfigChecks.required(Settings.properties(file), Requirement.integer("A")),
                        Schedule.every(Duration.ofMinutes(1)))
                .time(time)
                .executor(Runnable::run)
                .build()
                .start();

        Files.delete(file);
        String gone = readiness.refresh().toText();
        Files.writeString(file, "A=2");
        String back = readiness.refresh().toText();
        readiness.close();

        assertTrue(gone.contains(file + " does not exist"), gone);
        assertFalse(back.contains("does not exist"), back);
    }

    @Test
    void further_switches_are_looked_for() {
        Settings settings = Settings.map(Map.of("ORDERS_PLAYGROUND", "yes"));

        String panel = refusal(ConfigChecks.debugOff(settings, ConfigChecksTest::jvm, "ORDERS_PLAYGROUND", "DEBUG"));

        assertTrue(panel.contains("config.debug-off at ORDERS_PLAYGROUND"), panel);
    }

    @Test
    void checks_are_of_posture_and_named_after_their_rule() {
        Settings settings = Settings.map(Map.of());
        for (Check check : List.of(
                ConfigChecks.debugOff(settings),
                ConfigChecks.required(settings, Requirement.text("A")),
                ConfigChecks.allowedHosts(settings, "A"),
                ConfigChecks.endpointUrls(settings))) {
            assertEquals(Scope.POSTURE, check.scope());
            assertEquals(check.id(), check.rules().get(0).id());
        }
    }

    private static JvmFacts jvm() {
        return new JvmFacts(Optional.of(List.of()), Map.of(), List.of(), List.of(), false);
    }

    private static String refusal(Check... checks) {
        NotReadyException refused = assertThrows(
                NotReadyException.class,
                () -> Readiness.of(Profile.PRODUCTION)
                        .checks(checks)
                        .time(ManualTime.create())
                        .executor(Runnable::run)
                        .build()
                        .start());
        return String.valueOf(refused.getMessage());
    }
}
