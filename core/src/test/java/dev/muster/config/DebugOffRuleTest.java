package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.jvm.JvmArguments;
import dev.muster.testing.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DebugOffRuleTest {
    private static final JvmFacts BARE = jvm(List.of("-Xmx1g"));

    @Test
    void a_clean_process_passes_each_kind_of_sign() {
        assertEquals(
                List.of(
                        "pass debug switches: none of the 12 names looked for is set",
                        "pass profiles: none of the 23 names looked for is set",
                        "pass debugger: no debug agent among 1 arguments",
                        "pass remote JMX: is not opened by a system property",
                        "pass development tools: none among 1 jars",
                        "pass assertions: are off"),
                Outcomes.lines(judge(Map.of(), BARE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "false", "False", "FALSE", "f", "no", "N", "off", "Off ", "none", "disabled"})
    void a_switch_that_is_plainly_off_passes(String value) {
        assertEquals("pass", of("DEBUG", Map.of("DEBUG", value), BARE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE", "yes", "on", "t", "2", "maybe", "*", "app:*", "${DEBUG}", "\u001b[2J"})
    void a_switch_that_is_not_plainly_off_is_on(String value) {
        assertEquals("ERROR", of("DEBUG", Map.of("DEBUG", value), BARE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP_DEBUG", "FLASK_DEBUG", "DJANGO_DEBUG", "debug", "trace", "spring.h2.console.enabled"})
    void every_switch_is_looked_for(String name) {
        assertEquals("ERROR", of(name, Map.of(name, "true"), BARE));
    }

    @Test
    void a_switch_says_where_it_is_set_and_what_to_write() {
        Outcome.Failed failed = (Outcome.Failed) outcome("DEBUG", Map.of("DEBUG", "True\u001b[31m"), BARE);

        assertEquals("is \"True\\u{1b}[31m\" (map)", failed.observed());
        assertEquals("set DEBUG=false where it comes from: map", failed.fix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLASK_ENV              | development       | ERROR
            FLASK_ENV              | production        | pass
            SPRING_PROFILES_ACTIVE | prod,dev          | ERROR
            SPRING_PROFILES_ACTIVE | prod, eu          | pass
            spring.profiles.active | local             | ERROR
            QUARKUS_PROFILE        | dev               | ERROR
            MICRONAUT_ENVIRONMENTS | ec2 test          | ERROR
            ASPNETCORE_ENVIRONMENT | Development       | ERROR
            NODE_ENV               | test              | ERROR
            RAILS_ENV              | production        | pass
            APP_ENV                | dev-eu            | ERROR
            APP_ENV                | dev2              | ERROR
            APP_ENV                | orders_local      | ERROR
            APP_ENV                | no-debug          | pass
            APP_ENV                | devices           | pass
            APP_ENV                | contest           | pass
            APP_ENV                | staging           | pass
            DJANGO_SETTINGS_MODULE | test_shop.settings.production | pass
            DJANGO_SETTINGS_MODULE | shop.settings.dev | ERROR
            ENV                    | /home/dev/.shinit | pass
            ENVIRONMENT            | Debug             | ERROR
            """)
    void profiles_are_judged_word_by_word(String name, String value, String verdict) {
        assertEquals(verdict, of(name, Map.of(name, value), BARE));
    }

    @Test
    void an_empty_profile_passes() {
        assertEquals("pass", of("SPRING_PROFILES_ACTIVE", Map.of("SPRING_PROFILES_ACTIVE", ""), BARE));
    }

    @Test
    void a_profile_that_the_arguments_set_wins_over_the_settings() {
        JvmFacts jvm = jvm(List.of("-Dspring.profiles.active=dev", "-Ddebug", "-Dx=1"));

        assertEquals("ERROR", of("spring.profiles.active", Map.of("spring.profiles.active", "prod"), jvm));
        assertEquals("pass", of("debug", Map.of(), jvm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005",
                "-Xrunjdwp:transport=dt_socket,server=y,address=5005",
                "-agentpath:/opt/jdk/lib/libjdwp.so=server=y"
            })
    void a_debug_agent_fails(String argument) {
        assertEquals("ERROR", of("debugger", Map.of(), jvm(List.of("-Xmx1g", argument))));
        assertEquals("ERROR", of("debugger", Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g " + argument), unseen()));
    }

    @Test
    void other_agents_pass() {
        assertEquals(
                "pass", of("debugger", Map.of(), jvm(List.of("-agentpath:/opt/apm.so", "-javaagent:/opt/apm.jar"))));
    }

    @Test
    void without_the_management_module_the_debugger_is_unsure() {
        assertEquals("unsure", of("debugger", Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"), unseen()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -    | -     | -     | -      | pass
            9010 | false | -     | -      | ERROR
            9010 | FALSE | true  | -      | ERROR
            9010 | -     | false | -      | WARNING
            9010 | true  | true  | -      | pass
            9010 | -     | -     | -      | pass
            -    | false | false | -      | pass
            9010 | true  | true  | x.conf | unsure
            """)
    void remote_jmx(
            @org.jspecify.annotations.Nullable String port,
            @org.jspecify.annotations.Nullable String authenticate,
            @org.jspecify.annotations.Nullable String ssl,
            @org.jspecify.annotations.Nullable String file,
            String verdict) {
        Map<String, String> management = new java.util.HashMap<>();
        put(management, "jmxremote.port", port);
        put(management, "jmxremote.authenticate", authenticate);
        put(management, "jmxremote.ssl", ssl);
        put(management, "config.file", file);
        JvmFacts jvm = new JvmFacts(Optional.of(List.of()), management, List.of(), List.of(), false);

        assertEquals(verdict, of("remote JMX", Map.of(), jvm));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring-boot-devtools-3.5.0.jar      | ERROR
            spring-boot-docker-compose-3.5.0.jar| ERROR
            quarkus-core-deployment-3.20.0.jar  | ERROR
            jrebel.jar                          | ERROR
            hotswap-agent-1.4.2.jar             | ERROR
            junit-jupiter-api-6.0.0.jar         | WARNING
            junit-4.13.2.jar                    | WARNING
            mockito-core-5.24.0.jar             | WARNING
            testcontainers-1.21.0.jar           | WARNING
            quarkus-core-3.20.0.jar             | pass
            spring-boot-3.5.0.jar               | pass
            h2-2.3.232.jar                      | pass
            """)
    void development_tools_by_jar(String jar, String verdict) {
        JvmFacts jvm = new JvmFacts(Optional.of(List.of()), Map.of(), List.of("app.jar", jar), List.of(), false);

        assertEquals(verdict, of("development tools", Map.of(), jvm));
    }

    @Test
    void development_tools_packed_into_one_jar_are_found_by_class() {
        JvmFacts jvm = new JvmFacts(Optional.of(List.of()), Map.of(), List.of(), List.of("x.RemoteApplication"), false);

        assertEquals("ERROR", of("development tools", Map.of(), jvm));
    }

    @Test
    void assertions_that_are_on_are_told() {
        JvmFacts jvm = new JvmFacts(Optional.of(List.of()), Map.of(), List.of(), List.of(), true);

        assertEquals("INFO", of("assertions", Map.of(), jvm));
    }

    @Test
    void an_unreadable_setting_is_unsure_under_its_own_name() {
        Seen unreadable = new Seen.Unreadable("DEBUG", "vault is sealed");
        Seen profile = new Seen.Unreadable("APP_ENV", "vault is sealed");

        List<String> lines = Outcomes.lines(
                new DebugOffRule().judge(new DebugFacts(List.of(unreadable), List.of(profile), List.of(), BARE)));

        assertEquals(List.of("unsure DEBUG: vault is sealed", "unsure APP_ENV: vault is sealed"), lines.subList(0, 2));
    }

    @Test
    void the_virtual_machine_tells_about_itself() {
        JvmFacts jvm = Jvm.facts();

        assertTrue(jvm.arguments().orElseThrow().stream().anyMatch(argument -> argument.startsWith("-D")));
        assertTrue(jvm.jars().stream().anyMatch(jar -> jar.startsWith("slf4j-api")), jvm.toString());
        assertEquals(List.of(), jvm.classes());
        assertEquals(DebugOffRuleTest.class.desiredAssertionStatus(), jvm.assertions());
    }

    @Test
    void a_missing_management_module_is_no_crash() {
        JvmFacts jvm = Jvm.facts(JvmArguments.read(() -> {
            throw new NoClassDefFoundError("java/lang/management/ManagementFactory");
        }));

        assertEquals(Optional.empty(), jvm.arguments());
        assertEquals(Map.of(), jvm.properties());
    }

    private static void put(Map<String, String> map, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static JvmFacts jvm(List<String> arguments) {
        return new JvmFacts(Optional.of(arguments), Map.of(), List.of("app.jar"), List.of(), false);
    }

    private static JvmFacts unseen() {
        return new JvmFacts(Optional.empty(), Map.of(), List.of(), List.of(), false);
    }

    private static List<Outcome> judge(Map<String, String> settings, JvmFacts jvm) {
        DebugGatherer gatherer = new DebugGatherer(DebugSwitches.NAMES, () -> jvm);
        return new DebugOffRule().judge(gatherer.apply(Settings.map(settings).look()));
    }

    private static Outcome outcome(String subject, Map<String, String> settings, JvmFacts jvm) {
        Stream<Outcome> all = judge(settings, jvm).stream();
        return all.filter(outcome -> outcome.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static String of(String subject, Map<String, String> settings, JvmFacts jvm) {
        return Said.word(outcome(subject, settings, jvm), Severity.ERROR);
    }
}
