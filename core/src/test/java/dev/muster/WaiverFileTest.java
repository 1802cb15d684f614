package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaiverFileTest {
    private static final String SOUND = """
            # what we know of, and live with
            rule: tls.proto.legacy
            at: legacy-gw:443
            because: OPS-412: gateway retires
            owner: payments
            until: 2027-03-31

            rule: a.known
            # until the next release
            because: it retires
            owner: orders
            until: 2026-12-31
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("waivers"), text);
    }

    private List<String> problems(String text) throws IOException {
        Path file = file(text);
        return assertThrows(ConfigurationException.class, () -> Waiver.read(file)).problems().stream()
                .map(problem -> problem.replace(file.toString(), "F"))
                .toList();
    }

    @Test
    void waivers_are_read_in_order_with_their_lines() throws IOException {
        Path file = file(SOUND);
        List<Waiver> waivers = Waiver.read(file);

        assertEquals(
                List.of(
                        "tls.proto.legacy at legacy-gw:443 until 2027-03-31 (OPS-412: gateway retires, payments)",
                        "a.known until 2026-12-31 (it retires, orders)"),
                waivers.stream().map(Waiver::toString).toList());
        assertEquals(
                List.of(file + ", line 2", file + ", line 8"),
                waivers.stream().map(Waiver::place).toList());
        assertEquals(LocalDate.of(2026, 12, 31), waivers.get(1).until());
        assertEquals("*", waivers.get(1).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# none today\n", "\uFEFF# none\r\n\r\n"})
    void a_file_without_waivers_is_one(String text) throws IOException {
        assertEquals(List.of(), Waiver.read(file(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "  \n\t"})
    void lines_end_and_begin_as_editors_have_them(String end) throws IOException {
        assertEquals(
                List.of(2, 8),
                Waiver.read(file("\uFEFF" + SOUND.replace("\n", end))).stream()
                        .map(waiver -> Integer.parseInt(waiver.place().replaceAll(".* ", "")))
                        .toList());
    }

    @Test
    void everything_that_is_wrong_is_named_with_its_line() throws IOException {
        assertEquals(
                List.of(
                        "F, line 2: there is no key becuase: write because",
                        "F, line 3: there is no key reason: write one of rule, at, because, owner, until",
                        "F, line 4: there is no colon: write a key, a colon and a value, such as owner: payments",
                        "F, line 6: owner has no value",
                        "F, line 9: rule stands here twice: an empty line goes between two waivers",
                        "F, line 11: this waiver has no because, no owner",
                        "F, line 11: id \"LEGACY\" is not two or more lower-case words joined by dots, such as http.hsts",
                        "F, line 12: until is 31.3.2027: write the last day as 2027-03-31",
                        "F, line 14: this waiver has no rule, no because, no owner"),
                problems("""
                        rule: a.known
                        becuase: typo
                        reason: typo
                        someday

                        owner:

                        rule: a.known
                        rule: b.known

                        rule: LEGACY
                        until: 31.3.2027

                        until: 2027-03-31
                        """));
    }

    @Test
    void the_same_twice_is_refused() throws IOException {
        assertEquals(
                List.of("F, line 14: this is the waiver of line 2 again: delete one of them"),
                problems(SOUND + "\n" + SOUND.replaceAll("(?s)^#[^\n]*\n(.*?)\n\n.*", "$1")));
    }

    @Test
    void hostile_text_is_told_on_one_line_and_not_in_full() throws IOException {
        List<String> problems = problems("ru\u001b[2Jle: x\n" + "x".repeat(5_000) + ": y\n");

        assertEquals(
                "F, line 1: there is no key ru\\u{1b}[2Jle: write one of rule, at, because, owner, until",
                problems.get(0));
        assertTrue(problems.get(1).length() < 1_200);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_when_the_engine_is_built() {
        Path missing = directory.resolve("missing");
        ReadinessBuilder builder = builder().waivers(missing);

        assertEquals(
                List.of(missing + " does not exist"),
                assertThrows(ConfigurationException.class, builder::build).problems());
    }

    @Test
    void what_a_file_waives_is_waived() throws IOException {
        Path file = file("rule: a.known\nbecause: it retires\nowner: orders\nuntil: 2030-12-31\n");
        try (Readiness readiness = builder().waivers(file).build()) {
            assertEquals(List.of(), readiness.refresh().open());
            assertEquals(1, readiness.report().waived().size());
        }
    }

    @Test
    void a_rule_that_no_check_has_is_named_with_its_line_and_what_was_meant() throws IOException {
        Path file = file("# one\n\nrule: a.knwon\nbecause: it retires\nowner: orders\nuntil: 2030-12-31\n");
        ReadinessBuilder builder = builder().waivers(file);

        assertEquals(
                List.of(file + ", line 3: the waiver of a.knwon names the rule a.knwon, which no registered check has:"
                        + " did you mean a.known?"),
                assertThrows(ConfigurationException.class, builder::build).problems());
    }

    private static ReadinessBuilder builder() {
        return Readiness.of(Profile.PRODUCTION)
                .check(Check.of("a.known", Scope.LOCAL, context -> Outcome.failed(Severity.CRITICAL, "old")));
    }
}
