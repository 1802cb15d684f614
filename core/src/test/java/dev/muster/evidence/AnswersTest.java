package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Consequence;
import dev.muster.Judgement;
import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import dev.muster.Verdict;
import dev.muster.Waiver;
import dev.muster.testing.Quick;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswersTest {
    private static final List<Verdict> VERDICTS = List.of(
            Sample.verdict("pass.one", Outcome.passed("seen")),
            Sample.verdict("pass.two", Outcome.passed("seen").at("b")),
            Sample.verdict("pass.two", Outcome.notApplicable("no file").at("a")),
            Sample.verdict("fail.one", Outcome.passed("seen").at("a")),
            Sample.verdict("fail.one", Outcome.failed("too weak").at("b")),
            Sample.verdict("blind.one", Outcome.passed("seen").at("a")),
            Sample.verdict("blind.one", Outcome.inconclusive("timed out").at("b")),
            Sample.verdict("none.one", Outcome.notApplicable("no network")),
            new Verdict(
                    "check",
                    Scope.LOCAL,
                    new Judgement(
                            RuleInfo.of("needy.one").needs("other.one"), Outcome.notApplicable("needs other.one")),
                    Optional.empty(),
                    Consequence.TOLD,
                    Optional.empty()),
            new Verdict(
                    "check",
                    Scope.LOCAL,
                    new Judgement(RuleInfo.of("waived.one"), Outcome.failed("too weak")),
                    Optional.empty(),
                    Consequence.TOLD,
                    Optional.of(Waiver.of("waived.one").because("x").owner("y").until(LocalDate.of(2027, 1, 1)))),
            Sample.verdict("config.debug-off", Outcome.failed("DEBUG is true")),
            Sample.verdict("http.referrer", Outcome.passed("no-referrer")));

    private static Answers answers(String markdown) {
        return Sample.answers(markdown, VERDICTS, Optional.of("1.4.2"));
    }

    private static String first(Answers answers) {
        Reply reply = answers.boxes().get(0).reply();
        return reply.standing() + " " + reply.why();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        - [ ] a <!-- muster: rule=pass.one --> | PASSES pass.one: seen
        - [x] a <!-- muster: rule=pass.one,pass.two --> | PASSES pass.one: seen; pass.two: b: seen
        - [ ] a <!-- muster: rule=fail.one --> | FAILS fail.one: b: too weak
        - [x] a <!-- muster: rule=fail.one --> | CONTRADICTED ticked, but fail.one: b: too weak
        - [ ] a <!-- muster: rule=pass.one,fail.one --> | FAILS fail.one: b: too weak
        - [ ] a <!-- muster: rule=waived.one --> | FAILS waived.one: too weak (waived until 2027-01-01)
        - [ ] a <!-- muster: rule=blind.one,pass.one --> | INCONCLUSIVE blind.one: b: timed out
        - [x] a <!-- muster: rule=blind.one --> | INCONCLUSIVE blind.one: b: timed out
        - [ ] a <!-- muster: rule=needy.one --> | INCONCLUSIVE needy.one: needs other.one
        - [ ] a <!-- muster: rule=none.one --> | NOT_APPLICABLE none.one: no network
        - [ ] a <!-- muster: rule=none.one,pass.one --> | PASSES pass.one: seen
        - [x] a <!-- muster: rule=pass.one,no.such --> | OPEN no.such: no check of this service has judged it
        - [x] a | OPEN nobody answers it: write rule= or attested by= on= behind it
        - [ ] DEBUG is off | FAILS config.debug-off: DEBUG is true
        - [x] DEBUG is off | CONTRADICTED ticked, but config.debug-off: DEBUG is true
        - [ ] DEBUG is off <!-- muster: attested by=ana on=2026-11-20 --> | CONTRADICTED config.debug-off: DEBUG is true
        - [ ] DEBUG is off <!-- muster: attested by=ana on=2025-11-20 --> | FAILS config.debug-off: DEBUG is true
        - [ ] DEBUG is off <!-- muster: not-applicable because=x by=ana until=2027-01-01 --> | CONTRADICTED said not to apply by ana, but config.debug-off: DEBUG is true
        - [ ] DEBUG is off <!-- muster: rule=pass.one --> | PASSES pass.one: seen
        - [ ] Referrer-Policy is set | PASSES http.referrer: no-referrer
        - [ ] Referrer-Policy and HSTS are set | OPEN http.hsts: no check of this service has judged it
        - [ ] HSTS is set <!-- muster: attested by=ana on=2026-11-20 for=2w --> | ATTESTED ana on 2026-11-20, until 2026-12-04
        - [ ] HSTS is set <!-- muster: attested by=ana on=2026-10-20 for=2w --> | STALE ana on 2026-10-20, which held until 2026-11-03
        - [ ] a <!-- muster: attested by=ana on=2026-11-21 for=1d --> | ATTESTED ana on 2026-11-21, until 2026-11-22
        - [ ] a <!-- muster: attested by=ana on=2026-11-20 for=1d --> | ATTESTED ana on 2026-11-20, until 2026-11-21
        - [ ] a <!-- muster: attested by=ana on=2026-11-19 for=1d --> | STALE ana on 2026-11-19, which held until 2026-11-20
        - [ ] a <!-- muster: attested by=ana on=2026-11-23 --> | INCONCLUSIVE ana on 2026-11-23, a day to come
        - [ ] a <!-- muster: attested by=ana on=2026-11-22 --> | ATTESTED ana on 2026-11-22, until 2027-02-20
        - [x] a <!-- muster: rule=waived.one --> | FAILS waived.one: too weak (waived until 2027-01-01)
        - [x] a <!-- muster: rule=waived.one,fail.one --> | CONTRADICTED ticked, but fail.one: b: too weak
        - [ ] a <!-- muster: rule=waived.one --><!-- muster: attested by=ana on=2026-11-20 --> | FAILS waived.one: too weak (waived until 2027-01-01)
        - [ ] a <!-- muster: attested by=ana on=2026-11-01 --> | ATTESTED ana on 2026-11-01, until 2027-01-30
        - [ ] a <!-- muster: attested by=ana on=2026-11-01 kind=oncall-contact --> | ATTESTED ana on 2026-11-01, until 2026-12-01
        - [ ] a <!-- muster: attested by=ana on=2026-11-01 kind=signoff --> | INCONCLUSIVE ana on 2026-11-01: it holds for one release, so write release= and its version
        - [ ] a <!-- muster: attested by=ana on=2026-11-01 kind=signoff for=30d --> | ATTESTED ana on 2026-11-01, until 2026-12-01
        - [ ] a <!-- muster: attested by=ana on=2025-11-01 kind=signoff release=1.4.2 --> | ATTESTED ana on 2025-11-01, for release 1.4.2
        - [ ] a <!-- muster: attested by=ana on=2026-11-01 kind=signoff release=1.4.1 --> | STALE ana on 2026-11-01, for release 1.4.1, and now 1.4.2 runs
        - [ ] a <!-- muster: attested by=ana on=2025-11-01 kind=doc-current release=1.4.2 --> | STALE ana on 2025-11-01, which held until 2026-01-30
        - [ ] Escalation path is documented | OPEN nobody states it: write attested by= on= behind it
        - [ ] Escalation path is documented <!-- muster: attested by=ana on=2026-11-01 --> | ATTESTED ana on 2026-11-01, until 2026-12-01
        - [ ] a <!-- muster: rule=pass.one kind=doc-current --> | OPEN nobody states it: write attested by= on= behind it
        - [ ] a <!-- muster: rule=pass.one kind=doc-current --><!-- muster: attested by=ana on=2026-11-01 --> | ATTESTED ana on 2026-11-01, until 2027-01-30
        - [ ] a <!-- muster: rule=blind.one kind=doc-current --><!-- muster: attested by=ana on=2026-11-01 --> | INCONCLUSIVE blind.one: b: timed out
        - [ ] a <!-- muster: not-applicable because="no files" by=ana until=2026-11-21 --> | NOT_APPLICABLE no files (ana, until 2026-11-21)
        - [ ] a <!-- muster: not-applicable because="no files" by=ana until=2026-11-20 --> | STALE ana: no files, which held until 2026-11-20
        """)
    void a_box_is_answered_by_all_that_it_asks_for(String line, String expected) {
        assertEquals(expected, first(answers(line)));
    }

    @ParameterizedTest
    @CsvSource({
        "Daily,2026-11-21",
        "Weekly tasks,2026-11-27",
        "Monthly,2026-12-21",
        "Quarterly,2027-02-20",
        "Now and then,2027-02-19"
    })
    void a_review_is_due_as_often_as_its_heading_says(String heading, LocalDate until) {
        String markdown =
                "# " + heading + "\n- [ ] a <!-- muster: attested by=ana on=2026-11-19 kind=periodic-review -->";

        assertEquals("ATTESTED ana on 2026-11-19, until " + until, first(answers(markdown)));
    }

    @Test
    void a_version_that_is_not_known_leaves_what_names_one_undecided() {
        String markdown = "- [ ] a <!-- muster: attested by=ana on=2026-11-01 release=1.4.2 -->";

        Answers answers = Sample.answers(markdown, List.of(), Optional.empty());

        assertEquals(
                "INCONCLUSIVE ana on 2026-11-01, for release 1.4.2: which one runs here is not known", first(answers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        **Title** | pass.one | fail.one | FAILS line 3 fails
        **Title** | pass.one | pass.one | PASSES line 2 passes
        Title: | pass.one | no.such | OPEN line 3 open
        Not a title | pass.one | pass.one | OPEN nobody answers it: write rule= or attested by= on= behind it
        Not a title | pass.one | fail.one | FAILS line 3 fails
        Referrer-Policy is set | pass.one | pass.one | PASSES http.referrer: no-referrer
        Referrer-Policy is set | pass.one | blind.one | INCONCLUSIVE line 3 inconclusive
        """)
    void a_box_with_parts_is_no_better_than_they_are(String text, String one, String two, String expected) {
        String markdown = "- [ ] " + text + "\n  - [ ] a <!-- muster: rule=" + one
                + " -->\n  - [ ] b <!-- muster: rule=" + two + " -->\n";

        assertEquals(expected, first(answers(markdown)));
    }

    @Test
    void a_title_that_is_ticked_over_a_failing_part_is_contradicted() {
        assertEquals("CONTRADICTED ticked, but line 2 fails", first(answers("- [x] **Title**\n  - [ ] DEBUG is off")));
    }

    @Test
    void sections_count_their_boxes() {
        Answers answers = answers("# A\n## B\n- [ ] DEBUG is off\n- [ ] Referrer-Policy is set\n## C\n- [ ] x\n");

        assertEquals(
                Map.of(Standing.FAILS, 1, Standing.PASSES, 1, Standing.OPEN, 1),
                answers.sections().get(List.of("A")));
        assertEquals(4, answers.sections().size());
    }

    @Test
    void the_coverage_is_one_line() {
        Answers answers = answers("""
                - [x] DEBUG is off
                - [ ] Referrer-Policy is set
                - [ ] x
                - [ ] a <!-- muster: attested by=ana on=2026-11-20 -->
                - [ ] a <!-- muster: not-applicable because=x by=ana until=2027-01-01 -->
                - [ ] a <!-- muster: rule=fail.one -->
                - [ ] a <!-- muster: attested by=ana on=2025-11-20 -->
                """);

        assertEquals(
                "5 of 7 answered: 3 by rules, 2 attested; 1 contradicted, 1 failing, 1 stale",
                answers.coverage().toString());
        assertEquals(
                "0 of 0 answered: 0 by rules, 0 attested",
                answers("").coverage().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ana ! 2026-11-20 ! 1.4.2 | ATTESTED Lead: Ana on 2026-11-20, for release 1.4.2
        Ana ! 2026-11-20 ! 1.4.1 | STALE Lead: Ana on 2026-11-20, for release 1.4.1, and now 1.4.2 runs
        Ana ! 2026-11-20 ! | INCONCLUSIVE Lead: Ana on 2026-11-20: which version was signed is not said, so write release= and it in a comment below the table
        Ana ! ____ ! 1.4.2 | OPEN Lead has not signed
        ____ ! 2026-11-20 ! 1.4.2 | OPEN Lead has not signed
        Ana ! 20/11/2026 ! 1.4.2 | INCONCLUSIVE Lead: Ana on 20/11/2026: write the day of the signature as year-month-day
        Ana ! 2026-11-23 ! 1.4.2 | INCONCLUSIVE Lead: Ana on 2026-11-23: write the day of the signature as year-month-day
        """)
    void a_signature_is_void_when_the_version_changes(String cells, String expected) {
        String markdown =
                "| Role | Signature | Date | Version |\n|--|--|--|--|\n| Lead | " + cells.replace('!', '|') + " |\n";

        Reply reply = answers(markdown).signatures().get(0).reply();

        assertEquals(expected, reply.standing() + " " + reply.why());
    }

    @Test
    void a_version_below_the_table_is_that_of_its_rows() {
        String markdown =
                "| Role | Name | Date |\n|--|--|--|\n| Lead | Ana | 2026-11-20 |\n<!-- muster: release=1.4.2 -->";

        assertEquals(
                Standing.ATTESTED, answers(markdown).signatures().get(0).reply().standing());
    }

    @Test
    void a_title_ticked_over_a_part_that_is_waived_contradicts_nobody() {
        assertEquals(
                "FAILS line 2 fails", first(answers("- [x] **Title**\n  - [ ] a <!-- muster: rule=waived.one -->")));
    }

    @Test
    void a_check_that_has_not_answered_or_could_not_look_leaves_its_rules_undecided() {
        RuleInfo rule = RuleInfo.of("a.rule");
        Verdict passed = Sample.verdict("a.rule", Outcome.passed("seen before"));
        Verdict stale = Sample.verdict("a.check", Outcome.inconclusive("stale"));
        RuleReply replies = new RuleReply(
                List.of(
                        new OtherCheck("a.check", List.of(rule), List.of(passed, stale)),
                        new OtherCheck("b.check", List.of(RuleInfo.of("b.rule")), List.of()),
                        new OtherCheck(
                                "c.check",
                                List.of(RuleInfo.of("c.rule"), RuleInfo.of("c.silent")),
                                List.of(Sample.verdict("c.rule", Outcome.passed("seen")))),
                        new OtherCheck(
                                "d.one",
                                List.of(RuleInfo.of("d.one")),
                                List.of(Sample.verdict("d.one", Outcome.inconclusive("dark")))),
                        new OtherCheck(
                                "e.check",
                                List.of(RuleInfo.of("e.rule")),
                                List.of(Sample.verdict("e.check", Outcome.failed("hangs"))))),
                Stars.of("gone.*"));

        assertEquals("INCONCLUSIVE a.rule: a.check could not look: stale", said(replies, "a.rule"));
        assertEquals("INCONCLUSIVE b.rule: b.check has not answered yet", said(replies, "b.rule"));
        assertEquals("PASSES c.rule: seen", said(replies, "c.rule"));
        assertEquals("INCONCLUSIVE c.silent: its check has said nothing about it", said(replies, "c.silent"));
        assertEquals("INCONCLUSIVE d.one: dark", said(replies, "d.one"));
        assertEquals("INCONCLUSIVE e.rule: its check has said nothing about it", said(replies, "e.rule"));
        assertEquals("NOT_APPLICABLE gone.rule: this service has nothing that it looks at", said(replies, "gone.rule"));
        assertEquals("OPEN no.rule: no check of this service has judged it", said(replies, "no.rule"));
    }

    private static String said(RuleReply replies, String rule) {
        Reply reply = replies.of(List.of(rule));
        return reply.standing() + " " + reply.why();
    }

    @Test
    void what_is_good_asks_for_nothing() {
        assertTrue(Standing.PASSES.good() && Standing.ATTESTED.good() && Standing.NOT_APPLICABLE.good());
        assertFalse(Standing.OPEN.good() || Standing.FAILS.good());
        assertEquals("not applicable", Standing.NOT_APPLICABLE.word());
    }

    @Test
    void ten_thousand_boxes_are_answered_in_linear_time() {
        Quick.linear(
                10_000,
                size -> answers(
                        "# Database\n" + "- [ ] Redis and the database connections are encrypted\n".repeat(size)));
    }
}
