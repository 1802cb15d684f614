package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the command is told, it says what to change, ends with 2, and shows no secret. */
final class BadInputTest {
    @TempDir
    private Path directory = Path.of("");

    private Ran.Plan plan() {
        return Ran.in(directory);
    }

    private void refused(String complaint, Ran ran) {
        assertAll(
                () -> assertEquals(complaint, ran.complaint()),
                () -> assertEquals(2, ran.status(), ran.err()),
                () -> assertEquals("", ran.out()),
                () -> assertFalse(ran.err().contains("hunter2"), ran.err()),
                () -> assertFalse(ran.err().contains("\tat "), ran.err()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --no-such-option=hunter2            | there is no option --no-such-option
            --profil production                 | there is no option --profil: did you mean --profile?
            --settings env stray                | there is an argument too many
            --settings env smoek                | there is an argument too many: did you mean smoke?
            --timeout                           | Missing required parameter for option '--timeout' (DURATION)
            --settings nowhere.properties       | --settings nowhere.properties does not exist: write env, a .properties file or a directory
            --profile staging --settings env    | Invalid value for option '--profile': expected one of [PRODUCTION, DEVELOPMENT] (case-insensitive) but was 'staging'
            --settings env --timeout soon       | Invalid value for option '--timeout': write such as 500ms, 20s or 2m
            --settings env --timeout 0s         | Invalid value for option '--timeout': it has to be over zero and at most 1h
            --settings env --format pdf         | Invalid value for option '--format': expected one of [TEXT, JSON, JUNIT, SARIF, MARKDOWN, HTML] (case-insensitive) but was 'pdf'
            --settings env --fail-on info       | Invalid value for option '--fail-on': expected one of [WARNING, ERROR] (case-insensitive) but was 'info'
            --settings env --only http.hstss    | no rule has the id or tag http.hstss: did you mean http.hsts?
            --settings env --skip nonsense      | no rule has the id or tag nonsense: muster-preflight rules lists them
            --settings env --only redis.connect | no rule is left to ask: of these targets muster-preflight with --only and --skip asks nothing
            smoke --settings env                | no rule is left to ask: of these targets muster-preflight smoke with --only and --skip asks nothing
            --required none.toml                | --required, --secret and --allowed-hosts are about settings: name them by --settings
            --settings env --required none.toml | none.toml does not exist
            --settings env --waivers none       | none does not exist
            --tls example.com                   | --tls example.com is not understood: write HOST:PORT, such as api.example.com:443, and ,smtp or ,postgres behind it where that is spoken first
            --tls h:25,imap                     | --tls h:25,imap: imap is not known: write smtp, postgres or nothing
            --redis redis://h                   | --redis needs --purpose: what this Redis is for decides half of the rules
            --redis http://h --purpose cache    | --redis http://h is not understood: write such as rediss://cache.internal:6379/0
            --redis redis://h --purpose fun     | Invalid value for option '--purpose': expected one of [CACHE, STORE, SESSION, QUEUE, LOCK] (case-insensitive) but was 'fun'
            --jdbc postgresql://h/db            | --jdbc is no JDBC URL: write one such as jdbc:postgresql://db.internal:5432/orders
            --jdbc jdbc:mariadb://h/db          | there is no driver for jdbc:mariadb: put its jar on the class path, java -cp muster-preflight.jar:driver.jar dev.muster.examples.preflight.Preflight
            --jdbc jdbc:postgresql://h/db --instances 0 | --instances is 0: it has to be 1 or more
            --keystore none.p12                 | --keystore none.p12 cannot be read: does it exist, and may this account read it?
            --checklist none.md                 | none.md does not exist
            --config none.toml                  | none.toml does not exist
            rules no.such-rule                  | there is no rule no.such-rule: muster-preflight rules lists them
            explain http.hstss                  | there is no rule http.hstss: did you mean http.hsts?
            explain                             | Missing required parameter: 'ID'
            checklist                           | say what to do with the checklist: suggest FILE
            checklist suggest none.md           | none.md does not exist
            baseline                            | say what to do with the baseline: write FILE, or diff FILE
            baseline diff none.json --settings env | none.json is no baseline: write one first, by muster-preflight baseline write none.json
            """)
    void a_slip_is_named(String arguments, String complaint) throws Exception {
        refused(complaint, plan().run(arguments.strip().split(" +")));
    }

    @Test
    void without_a_target_there_is_nothing_to_look_at() throws Exception {
        refused(
                "there is nothing to look at: name a target, such as --settings env or --url https://api.example.com/",
                plan().run());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --jdbc-password=hunter2             | secrets are not given as arguments
            --password hunter2                  | secrets are not given as arguments
            --token hunter2                     | secrets are not given as arguments
            --jdbc jdbc:postgresql://u:hunter2@h/db | --jdbc holds a password
            --jdbc jdbc:postgresql://h/db?user=u&password=hunter2 | --jdbc holds a password
            --redis redis://hunter2@h --purpose cache | --redis holds a password
            --url https://u:hunter2@h/          | --url holds a password
            --site https://u:hunter2@h/         | --site holds a password
            """)
    void a_secret_among_the_arguments_is_refused_and_not_repeated(String arguments, String begin) throws Exception {
        Ran ran = plan().run(arguments.strip().split(" +"));

        assertTrue(ran.complaint().startsWith(begin), ran.err());
        refused(ran.complaint(), ran);
    }

    static Stream<List<String>> configurations() {
        return Stream.of(
                List.of("settings = [\"env\"", "preflight.toml, line 1: "),
                List.of("settings = \"env\"\nsettings = \"env\"", "preflight.toml, line 2: "),
                List.of(
                        "setings = \"env\"",
                        "preflight.toml, line 1: there is no option setings: did you mean settings?"),
                List.of(
                        "\n[settings]\na = 1",
                        "preflight.toml, line 2: settings is a table: write a value, or a list of values"),
                List.of(
                        "format = [\"json\", \"html\"]",
                        "preflight.toml, line 1: format takes one value, and here are 2"),
                List.of(
                        "settings = \"\"",
                        "preflight.toml, line 1: settings is empty: write a value, or delete the line"),
                List.of("verbose = \"yes\"", "preflight.toml, line 1: verbose is a switch: write true or false"),
                List.of("jdbc-password = \"hunter2\"", "preflight.toml, line 1: secrets are not given as arguments"),
                List.of("config = \"other.toml\"", "preflight.toml, line 1: there is no option config"),
                List.of(
                        "settings = \"env\"\ntimeout = \"soon\"",
                        "preflight.toml, line 2: Invalid value for option '--timeout'"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("configurations")
    void a_slip_in_the_file_of_options_is_named_with_its_line(List<String> textAndComplaint) throws Exception {
        Ran ran = plan().file("preflight.toml", textAndComplaint.get(0)).run("--config", "preflight.toml");

        assertTrue(ran.complaint().startsWith(textAndComplaint.get(1)), ran.err());
        refused(ran.complaint(), ran);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT = "prot"                    | required.toml, line 1: PORT has the type prot: write port
            PORT = 8080                      | required.toml, line 1: PORT has the type 8080: write one of base64, duration, email, integer, key, one-of, password, port, text, url
            PORT = { typ = "port" }          | required.toml, line 1: PORT has the type null: write one of base64, duration, email, integer, key, one-of, password, port, text, url
            T = { type = "duration", min = "a", max = "b" } | required.toml, line 1: T is not understood: a is no duration: write such as 500ms, 20s or 2m
            N = { type = "integer", mn = 1 } | required.toml, line 1: N has the key mn: write one of bytes, max, min, optional, schemes, secret, type, values
            N = { type = "integer", min = "1" } | required.toml, line 1: N is not understood
            # nothing                        | --required required.toml names nothing
            """)
    void a_slip_in_what_is_required_is_named_with_its_line(String text, String begin) throws Exception {
        Ran ran = plan().file("required.toml", text).run("--settings", "env", "--required", "required.toml");

        assertTrue(ran.complaint().startsWith(begin), ran.err());
        refused(ran.complaint(), ran);
    }

    @Test
    void a_slip_in_a_waiver_is_named_with_its_line() throws Exception {
        Ran.Plan plan = plan().file("waivers", "rule: config.debug-of\nbecause: x\nowner: y\nuntil: 2030-01-01\n");

        refused(
                "waivers, line 1: the waiver of config.debug-of names the rule config.debug-of, which no registered check has:"
                        + " did you mean config.debug-off?",
                plan.run("--settings", "env", "--waivers", "waivers"));
    }

    @Test
    void a_report_that_cannot_be_written_is_not_lost_in_silence() throws Exception {
        Ran ran = plan().run("--settings", "env", "--output", "no/such/report.json");

        assertEquals(2, ran.status());
        assertTrue(ran.complaint().startsWith("no/such/report.json cannot be written"), ran.err());
    }

    @Test
    void a_key_store_without_its_password_is_asked_for_it() throws Exception {
        Files.write(directory.resolve("store.p12"), new byte[] {0x30, 0});

        refused(
                "--keystore store.p12 needs a password: set KEYSTORE_PASSWORD, or name a file by --keystore-password-file",
                plan().run("--keystore", "store.p12"));
    }

    @Test
    void files_that_are_none_are_refused() throws IOException, InterruptedException {
        refused("/dev/zero is no regular file: name a TOML file", plan().run("--config", "/dev/zero"));
        refused(
                "/dev/zero is no regular file: name the file that holds the secret",
                plan().run("--jdbc", "jdbc:postgresql://h/db", "--jdbc-password-file", "/dev/zero"));
    }
}
