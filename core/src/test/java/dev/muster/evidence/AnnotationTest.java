package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotationTest {

    private static List<Note> notes(String markdown) {
        return Checklist.parse(markdown).items().get(0).notes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] a <!-- muster: rule=config.debug-off rule=http.hsts -->",
                "- [ ] a <!--muster: rule=config.debug-off,http.hsts-->",
                "- [ ] a\n  <!-- muster:\n    rule=config.debug-off,http.hsts\n  -->",
                "- [ ] a\n  goes on\n\n<!-- muster: rule=config.debug-off,http.hsts -->",
                "> - [ ] a\n> <!-- muster: rule=\"config.debug-off,http.hsts\" -->"
            })
    void several_rules_are_all_needed(String markdown) {
        Note.Bound bound = (Note.Bound) notes(markdown).get(0);

        assertEquals(
                List.of("config.debug-off", "http.hsts"),
                bound.rules().stream().map(Note.Named::id).toList());
        assertEquals("rule=", bound.form());
    }

    @Test
    void a_statement_says_who_when_how_long_and_for_what() {
        Note note = notes("- [ ] a <!-- muster: attested by=\"Ana B.\" on=2026-11-02 for=4w"
                        + " evidence=https://wiki.example.com/x release=1.4.2 kind=doc-current -->")
                .get(0);

        assertEquals(
                new Note.Attested(
                        new Place(1, 14),
                        "Ana B.",
                        LocalDate.of(2026, 11, 2),
                        Optional.of(Period.ofDays(28)),
                        "https://wiki.example.com/x",
                        Optional.of("1.4.2"),
                        Optional.of(AttestedKind.DOC_CURRENT)),
                note);
    }

    @Test
    void what_does_not_apply_says_why_who_and_until_when() {
        Note note = notes(
                        "- [ ] a\n<!-- muster: not-applicable because=\"no static files\" by=ana until=2027-01-01 -->")
                .get(0);

        assertEquals(new Note.Excused(new Place(2, 6), "no static files", "ana", LocalDate.of(2027, 1, 1)), note);
        assertEquals("not-applicable", note.form());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        muster: rul=config.debug-off | 15 | there is no key rul=: write rule=
        muster: colour=red | 15 | there is no key colour=: known here are rule=, kind=, release=
        muster: attestd by=ana on=2026-11-02 | 15 | attestd is not understood: write attested
        muster: rule=a.b, c.d | 25 | c.d is not understood: a value with blanks stands in quotation marks, several rules are joined by commas alone
        muster: rule=a.b, | 15 | nothing is no rule id: write rule=config.debug-off, several joined by commas alone
        muster: rule=a.b c.d | 24 | c.d is not understood: a value with blanks stands in quotation marks, several rules are joined by commas alone
        muster: rule=Debug | 15 | Debug is no rule id: write rule=config.debug-off, several joined by commas alone
        muster: rule= x | 20 | nothing follows rule=: write its value without a blank
        muster: =x | 15 | nothing stands before =: write key=value without blanks
        muster: | 7 | the annotation says nothing: write rule=, attested or not-applicable after muster:
        muster: kind=sign-off | 15 | kind=sign-off is no kind of statement: write kind=signoff
        muster: kind=zzz | 15 | kind=zzz is no kind of statement: there are signoff, doc-current, runbook-links, incident-plan, oncall-contact, stakeholder-comms, periodic-review, release-readiness, post-deploy-review, rollback-plan
        muster: attested on=2026-11-02 | 7 | attested needs by= and the name of who says so: by=ana
        muster: attested by=ana | 7 | attested needs on= and the day on which it was seen: on=2026-11-02
        muster: attested by=ana by=bob on=2026-11-02 | 31 | by= stands twice: keep one
        muster: attested by=ana on=2026-11-31 | 31 | on=2026-11-31 is no date: write on= and year-month-day, such as 2026-11-02
        muster: attested by=ana on=02/11/2026 | 31 | on=02/11/2026 is no date: write on= and year-month-day, such as 2026-11-02
        muster: attested by=ana on=2026-11-02 for=1y | 45 | for=1y is no time: write 1 to 366 days or 1 to 52 weeks, such as for=31d or for=4w
        muster: attested by=ana on=2026-11-02 for=367d | 45 | for=367d is no time: write 1 to 366 days or 1 to 52 weeks, such as for=31d or for=4w
        muster: attested by=ana on=2026-11-02 evidence=wiki | 45 | evidence=wiki is no address: write evidence= and a link that begins with https://
        muster: attested by=ana on=2026-11-02 evidence=https:[ | 45 | evidence=https:[ is no address: write evidence= and a link that begins with https://
        muster: attested by=ana on=2026-11-02 release=-1 | 45 | release=-1 is no version: write letters, digits, dots and dashes, such as release=1.4.2
        muster: attested by=ana on=2026-11-02 attested | 45 | attested is not understood: a value with blanks stands in quotation marks, several rules are joined by commas alone
        muster: not-applicable because=none until=2027-01-01 | 7 | not-applicable needs by= and the name of who says so: by=ana
        muster: not-applicable by=ana until=2027-01-01 | 7 | not-applicable needs because= and the reason: because="no static files"
        muster: not-applicable by=ana because=none | 7 | not-applicable needs until= and the last day on which that holds: until=2027-01-01
        muster: not-applicable because="none by=ana | 38 | this quotation mark is never closed: write another one after the value
        muster: not-applicable because="" by=ana | 38 | nothing stands between the quotation marks
        muster: not-applicable because="a"by=ana | 41 | a blank is missing after the quotation mark
        muster: not-applicable because='a' by=ana | 38 | quotation marks are straight, double and around the whole value: because="the value"
        muster: release=1.0 | 7 | release= alone stands below a table of signatures: behind a box write attested by= on= release=
        Muster: rule=a.b | 7 | an annotation begins with muster: and not with Muster:
        mustre: rule=a.b | 7 | an annotation begins with muster: and not with mustre:
        muster rule=a.b | 7 | an annotation begins with muster: and not with muster
        muster attested by=ana | 7 | an annotation begins with muster: and not with muster
        """)
    void every_slip_is_told_with_its_place_and_what_to_write(String comment, int column, String problem) {
        List<String> problems = ChecklistReaderTest.problems("# A\n- [ ]\n- [ ] a\n <!-- " + comment + " -->");

        assertEquals("line 4, column " + column + ": " + problem.strip(), problems.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"muster is a library", "a comment", "", "todo: muster: rule=a.b", "must: do", "master the art=x"
            })
    void other_comments_are_left_alone(String comment) {
        assertEquals(List.of(), notes("- [ ] a <!-- " + comment + " -->"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - [ ] a <!-- muster: rule=a.b --> <!-- muster: rule=c.d --> | line 1, column 40: the box of line 1 is annotated with rule= twice: keep one
        - [ ] a <!-- muster: rule=a.b --> <!-- muster: not-applicable because=x by=y until=2027-01-01 --> | line 1, column 40: the box of line 1 is annotated with rule= already: keep one of both
        text <!-- muster: rule=a.b --> | line 1, column 11: no box stands before this annotation: write it behind the one that it is about
        """)
    void an_annotation_stands_behind_one_box(String markdown, String problem) {
        assertEquals(List.of(problem), ChecklistReaderTest.problems(markdown));
    }

    @Test
    void a_heading_or_a_paragraph_parts_an_annotation_from_the_box_above() {
        assertEquals(
                1,
                ChecklistReaderTest.problems("- [ ] a\n# B\n<!-- muster: rule=a.b -->")
                        .size());
        assertEquals(
                1,
                ChecklistReaderTest.problems("- [ ] a\n\nB\n<!-- muster: rule=a.b -->")
                        .size());
    }

    @Test
    void in_code_it_is_none() {
        assertEquals(List.of(), notes("- [ ] a `<!-- muster: x -->`\n```\n<!-- muster: y -->\n```"));
    }

    @Test
    void the_second_line_of_a_comment_has_its_own_columns() {
        assertEquals(
                List.of("line 3, column 3: there is no key rul=: write rule="),
                ChecklistReaderTest.problems("- [ ] a\n<!-- muster:\n  rul=a.b -->"));
    }

    @Test
    void a_table_is_about_the_version_below_it() {
        String table = "| Role | Date |\n|--|--|\n| QA | |\n";

        assertEquals(
                Optional.of("1.4"),
                Checklist.parse(table + "\n<!-- muster: release=1.4 -->")
                        .signOffs()
                        .get(0)
                        .release());
        assertEquals(
                1,
                ChecklistReaderTest.problems(table + "# A\n<!-- muster: release=1.4 -->")
                        .size());
        assertEquals(
                1,
                ChecklistReaderTest.problems(table + "<!-- muster: release=1.4 rule=a.b -->")
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "config.debug-of,write rule=config.debug-off",
        "config.debugoff,write rule=config.debug-off",
        "debug.off,write rule=config.debug-off",
        "http.hst,write rule=http.hsts",
        "'no.such-rule','no check of this service has it, and RULES.md of each module lists what there is'",
        "gone.rule,"
    })
    void an_unknown_rule_is_told_with_the_one_that_was_meant(String id, @Nullable String instead) {
        Checklist checklist = Checklist.parse("- [ ] a <!-- muster: rule=" + id + " -->");
        Set<String> rules = Set.of("config.debug-off", "http.hsts");

        List<String> problems = new Look(rules, Stars.of("gone.*")).problems(checklist);

        assertEquals(
                instead == null ? List.of() : List.of("line 1, column 22: there is no rule " + id + ": " + instead),
                problems);
    }
}
