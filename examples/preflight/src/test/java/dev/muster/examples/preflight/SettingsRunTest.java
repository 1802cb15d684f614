package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, which need no server: every exit status, every way to choose, every format. */
final class SettingsRunTest {
    private static final String REQUIRED = """
            # what production needs
            PORT = "port"
            SECRET_KEY = "key"
            DATABASE_URL = { type = "url", schemes = ["postgresql"] }
            WORKERS = { type = "integer", min = 1, max = 64 }
            LEASE = { type = "duration", min = "1s", max = "60s", optional = true }
            LEVEL = { type = "one-of", values = ["INFO", "WARN"], optional = true }
            AES = { type = "base64", bytes = [16, 32], secret = true, optional = true }
            """;
    private static final String WAIVERS = """
            rule: config.debug-off
            at: DEBUG
            because: OPS-1: a demonstration
            owner: orders
            until: 2030-12-31

            rule: tls.proto.legacy
            because: OPS-2: asked elsewhere
            owner: orders
            until: 2030-12-31
            """;

    @TempDir
    private Path directory = Path.of("");

    private static String key() {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Ran.Plan good() throws Exception {
        return Ran.in(directory)
                .file("required.toml", REQUIRED)
                .with("PORT", "8080")
                .with("SECRET_KEY", key())
                .with("DATABASE_URL", "postgresql://db.internal.acme.io/orders?sslmode=verify-full")
                .with("WORKERS", "4");
    }

    private Ran.Plan bad() throws Exception {
        return good().with("DEBUG", "True").with("SECRET_KEY", "qwertyuiop");
    }

    private static void requireStatus(int status, Ran ran) {
        assertEquals(status, ran.status(), ran.out() + ran.err());
    }

    @Test
    void good_settings_are_ready() throws Exception {
        Ran ran = good().run("env", "--settings", "env", "--required", "required.toml");

        requireStatus(0, ran);
        assertTrue(ran.out().startsWith("The service is ready: 0 of "), ran.out());
        assertTrue(ran.err().startsWith("preflight: "), ran.err());
        assertFalse(ran.out().contains("\u001b") || ran.err().contains("\u001b"), "colours are for terminals");
    }

    @Test
    void bad_ones_are_told_as_the_service_would_tell_them() throws Exception {
        Ran ran = bad().run("--settings", "env", "--required", "required.toml");

        requireStatus(1, ran);
        assertTrue(ran.out().contains(" ERROR  config.debug-off at DEBUG\n"), ran.out());
        assertTrue(ran.out().contains(" ERROR  secret.strength at SECRET_KEY\n"), ran.out());
        assertFalse(ran.out().contains("qwertyuiop"), ran.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | --only config.required
            0 | --only config.required,jwt.*
            1 | --only debug
            1 | --only config.*
            0 | --skip config.debug-off,secret.*
            0 | --skip secrets,debug
            0 | --profile development
            1 | --profile development --fail-on error
            1 | --only secret.strength
            """)
    void rules_are_chosen_by_id_and_tag(int status, String arguments) throws Exception {
        requireStatus(
                status,
                bad().run(Stream.concat(
                                Stream.of("--settings", "env", "--required", "required.toml"),
                                Stream.of(arguments.split(" ")))
                        .toArray(String[]::new)));
    }

    @Test
    void warnings_fail_where_they_are_asked_to() throws Exception {
        Ran.Plan plan = good().with("API_URL", "http://api.internal.acme.io/");

        Ran lenient = plan.run("--settings", "env");
        Ran strict = plan.run("--settings", "env", "--fail-on", "warning");
        assertTrue(lenient.out().contains("config.endpoint-urls at API_URL"), lenient.out());
        assertEquals(lenient.out().contains("ERROR  config.endpoint-urls") ? 1 : 0, lenient.status());
        requireStatus(1, strict);
    }

    @Test
    void what_cannot_be_looked_at_is_neither_good_nor_bad() throws Exception {
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.createDirectory(secrets.resolve("SECRET_KEY"));
        Files.createSymbolicLink(secrets.resolve("PORT"), directory.resolve("nowhere"));

        Ran ran = Ran.in(directory)
                .file("required.toml", "PORT = \"port\"\n")
                .run("--settings", "secrets", "--required", "required.toml", "--only", "config.required");
        requireStatus(3, ran);
        assertTrue(ran.out().contains("INCONCLUSIVE"), ran.out());
    }

    @Test
    void waivers_of_one_file_serve_the_command_and_the_service() throws Exception {
        Ran ran = bad().file("waivers", WAIVERS)
                .run("--settings", "env", "--only", "config.debug-off", "--waivers", "waivers");

        requireStatus(0, ran);
        assertTrue(
                ran.out()
                        .contains(
                                "Waived: config.debug-off at DEBUG until 2030-12-31 (OPS-1: a demonstration, orders)"),
                ran.out());
        assertFalse(ran.out().contains("tls.proto.legacy"), "it is of a rule that was not asked");
    }

    @Test
    void an_expired_waiver_waives_nothing() throws Exception {
        Ran ran = bad().file("waivers", WAIVERS.replace("2030", "2020"))
                .run("--settings", "env", "--only", "config.debug-off", "--waivers", "waivers");

        requireStatus(1, ran);
        assertTrue(ran.out().contains("muster.waiver-expired"), ran.out());
    }

    @Test
    void settings_come_from_files_and_directories_too() throws Exception {
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("SECRET_KEY"), key());
        Ran ran = Ran.in(directory)
                .file("required.toml", REQUIRED)
                .file(
                        "app.properties",
                        "PORT=8080\nWORKERS=65\nDATABASE_URL=postgresql://db.acme.io/x?sslmode=verify-full\n")
                .run("env", "--settings", "app.properties", "--settings", "secrets", "--required", "required.toml");

        requireStatus(1, ran);
        assertTrue(ran.out().contains("config.required at WORKERS"), ran.out());
        assertFalse(ran.out().contains("config.required at SECRET_KEY"), ran.out());
    }

    @Test
    void names_alone_may_be_required() throws Exception {
        Ran ran = Ran.in(directory)
                .file(".env.example", "# see the wiki\nexport PORT=8080\n\nSMTP_HOST=\n")
                .with("PORT", "8080")
                .run("--settings", "env", "--required", ".env.example");

        requireStatus(1, ran);
        assertTrue(ran.out().contains("config.required at SMTP_HOST"), ran.out());
        assertFalse(ran.out().contains("config.required at PORT"), ran.out());
    }

    @Test
    void options_come_from_a_file_too_and_the_command_line_goes_before_it() throws Exception {
        Ran.Plan plan = bad().file("preflight.toml", """
                settings = ["env"]
                required = "required.toml"
                only = ["debug", "config.required"]
                fail-on = "error"
                verbose = false
                """);

        requireStatus(1, plan.run("--config", "preflight.toml"));
        requireStatus(0, plan.run("--config", "preflight.toml", "--only", "config.required"));
    }

    @Test
    void a_setting_may_be_called_a_secret_and_hosts_may_be_named() throws Exception {
        Ran ran = good().with("SIGNER", "hunter2")
                .with("HOSTS", "*")
                .run("security", "--settings", "env", "--secret", "SIGNER", "--allowed-hosts", "HOSTS");

        requireStatus(1, ran);
        assertTrue(ran.out().contains("secret.strength at SIGNER"), ran.out());
        assertTrue(ran.out().contains("config.allowed-hosts at HOSTS"), ran.out());
        assertFalse(ran.out().contains("hunter2"), ran.out());
    }

    @Test
    void a_checklist_is_answered_by_the_rules_of_the_run() throws Exception {
        Ran ran = bad().file("list.md", "## Security\n\n- [x] DEBUG is off\n- [ ] Backups are tested\n")
                .run("--settings", "env", "--checklist", "list.md", "--only", "checklist.*,config.debug-off");

        requireStatus(1, ran);
        assertTrue(ran.out().contains("ERROR  checklist.contradicted"), ran.out());
        assertTrue(ran.out().contains("WARNING  checklist.open"), ran.out());
    }

    @Test
    void statements_about_another_version_hold_no_longer() throws Exception {
        Ran.Plan plan = good().file(
                        "list.md",
                        "- [ ] Load is tested <!-- muster: attested by=ana on=" + LocalDate.now(ZoneOffset.UTC)
                                + " for=31d release=1.4.1 -->\n");

        String[] look = {"--settings", "env", "--checklist", "list.md", "--only", "checklist.*", "--release", "1.4.1"};
        requireStatus(0, plan.run(look));
        look[look.length - 1] = "1.4.2";
        assertTrue(plan.run(look).out().contains("checklist.stale"));
        look[look.length - 1] = "no version";
        requireStatus(2, plan.run(look));
    }

    @Test
    void the_log_is_shown_where_it_is_asked_for() throws Exception {
        String[] look = {"smoke", "--jdbc", "jdbc:postgresql://127.0.0.1:1/x"};
        assertEquals(1, good().run(look).err().lines().count());
        assertTrue(good().run("smoke", "--jdbc", look[2], "--verbose").err().contains("HikariDataSource"));
    }
}
