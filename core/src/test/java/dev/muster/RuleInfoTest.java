package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleInfoTest {
    @ParameterizedTest
    @ValueSource(strings = {"http.hsts", "a.b", "db.pool-fits-server", "x2.y-3.z", "a.3d", "a-1.b"})
    void good_names(String id) {
        assertEquals(id, RuleInfo.of(id).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http",
                "Http.hsts",
                "http.Hsts",
                "http.",
                ".hsts",
                "http..hsts",
                "http.hsts-",
                "http.-hsts",
                "http hsts",
                "1http.hsts",
                "http.hsts\n",
                "http_x.hsts",
                "é.x",
                "a--b.c"
            })
    void bad_names(String id) {
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of(id));
    }

    @Test
    void names_have_a_limit() {
        assertEquals(200, RuleInfo.of("a." + "b".repeat(198)).id().length());
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of("a." + "b".repeat(199)));
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of("a".repeat(2_000_000)));
    }

    @Test
    void a_bad_name_is_shown_harmlessly() {
        assertEquals(
                "id \"\\u{1b}[2J\" is not two or more lower-case words joined by dots, such as http.hsts",
                assertThrows(IllegalArgumentException.class, () -> RuleInfo.of("\u001b[2J"))
                        .getMessage());
    }

    @Test
    void each_method_keeps_the_rest() {
        RuleInfo all = RuleInfo.of("a.b")
                .title("title")
                .severity(Severity.WARNING)
                .passes("passes")
                .fix("fix")
                .notApplicable("never")
                .needs("a.a")
                .reference("https://example.org/1")
                .reference("https://example.org/2")
                .tag("one")
                .tag("two")
                .title("title");

        assertEquals(
                new RuleInfo(
                        "a.b",
                        "title",
                        Severity.WARNING,
                        "passes",
                        "fix",
                        "never",
                        "a.a",
                        List.of(URI.create("https://example.org/1"), URI.create("https://example.org/2")),
                        List.of("one", "two")),
                all);
        for (RuleInfo again : List.of(
                all.severity(Severity.WARNING),
                all.passes("passes"),
                all.fix("fix"),
                all.notApplicable("never"),
                all.needs("a.a"))) {
            assertEquals(all, again);
        }
    }

    @Test
    void a_title_has_a_limit() {
        assertEquals(79, RuleInfo.of("a.b").title("x".repeat(79)).title().length());
        assertEquals(
                "title of rule a.b is not under 80 characters",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RuleInfo.of("a.b").title("x".repeat(80)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of("a.b").reference("no uri"));
        assertThrows(IllegalArgumentException.class, () -> RuleInfo.of("a.b").needs("nonsense"));
    }

    @Test
    void a_finding_is_completed_from_its_rule() {
        RuleInfo rule = RuleInfo.of("a.b")
                .severity(Severity.WARNING)
                .passes("passes")
                .fix("fix")
                .reference("https://example.org/1")
                .reference("https://example.org/2");
        Finding bare =
                new Judgement(rule, Outcome.failed("seen").at("x")).finding().orElseThrow();
        assertEquals(
                new Finding(
                        "a.b",
                        Severity.WARNING,
                        "x",
                        "seen",
                        "passes",
                        "fix",
                        Optional.of(URI.create("https://example.org/1"))),
                bare);

        Outcome.Failed full = Outcome.failed(Severity.INFO, "seen")
                .expected("other")
                .fix("do")
                .more(URI.create("https://example.org/3"))
                .at("x");
        assertEquals(
                new Finding(
                        "a.b",
                        Severity.INFO,
                        "x",
                        "seen",
                        "other",
                        "do",
                        Optional.of(URI.create("https://example.org/3"))),
                new Judgement(rule, full).finding().orElseThrow());
        assertEquals(Optional.empty(), new Judgement(rule, Outcome.passed("ok")).finding());
        assertEquals(
                Optional.empty(),
                new Judgement(RuleInfo.of("a.b"), Outcome.failed("x"))
                        .finding()
                        .orElseThrow()
                        .more());
    }

    @Test
    void an_outcome_keeps_its_words_at_another_subject() {
        assertEquals(new Outcome.Passed("s", "e"), Outcome.passed("e").at("s"));
        assertEquals(
                new Outcome.NotApplicable("s", "r"), Outcome.notApplicable("r").at("s"));
        assertEquals(
                new Outcome.Inconclusive("s", "r"), Outcome.inconclusive("r").at("s"));
        assertEquals("s", Outcome.failed("x").at("s").subject());
    }

    @Test
    void a_result_is_not_empty() {
        assertEquals(
                "a check result needs at least one judgement",
                assertThrows(IllegalArgumentException.class, () -> new CheckResult(List.of()))
                        .getMessage());
    }
}
