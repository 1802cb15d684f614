package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChecklistRulesTest {
    private static final OtherCheck FAILS = Sample.check("fail.one", Outcome.failed("too weak"));
    private static final OtherCheck PASSES = Sample.check("pass.one", Outcome.passed("seen"));
    private static final String GOOD = "# A\n- [x] a <!-- muster: rule=pass.one -->\n";
    private static final String TABLE = "# A\n| Role | Name | Date | Version |\n|-|-|-|-|\n";

    private static ChecklistReport report(String markdown) {
        return Sample.report(markdown, FAILS, PASSES);
    }

    private static List<String> said(ChecklistRules rule, String markdown) {
        return Said.all(rule, report(markdown));
    }

    @Test
    void each_rule_holds_the_contract() {
        RuleContract.of(ChecklistRules.CONTRADICTED)
                .passing(report(GOOD))
                .failing(report("- [x] a <!-- muster: rule=fail.one -->"))
                .verify();
        RuleContract.of(ChecklistRules.OPEN)
                .passing(report(GOOD))
                .failing(report("- [ ] a"))
                .verify();
        RuleContract.of(ChecklistRules.STALE)
                .passing(report(GOOD))
                .failing(report("- [ ] a <!-- muster: attested by=ana on=2025-01-01 -->"))
                .inconclusive(report("- [ ] a <!-- muster: attested by=ana on=2029-01-01 -->"))
                .verify();
        RuleContract.of(ChecklistRules.SIGN_OFF)
                .passing(report(TABLE + "| QA | Ana | 2026-11-20 | 1.4.2 |"))
                .failing(report(TABLE + "| QA | | | |"))
                .inconclusive(report(TABLE + "| QA | Ana | 20/11/2026 | 1.4.2 |"))
                .notApplicable(report(GOOD))
                .verify();
        RuleContract.of(ChecklistRules.READABLE)
                .passing(report(GOOD))
                .failing(report("- [ ]tight"))
                .verify();
    }

    @Test
    void a_box_is_one_finding_however_many_boxes_it_is_part_of() {
        String markdown = "# A\n- [x] **Title**\n  - [x] a <!-- muster: rule=fail.one -->\n";

        assertEquals(
                List.of("A > a: ERROR line 3: ticked, but fail.one: too weak"),
                said(ChecklistRules.CONTRADICTED, markdown));
        assertEquals(
                1,
                said(ChecklistRules.OPEN, "# A\n- [ ] **Title**\n  - [ ] a\n").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ^# A^- [ ] a <!-- muster: rule=fail.one --> | its rule says so itself
        ^# A^- [ ] a <!-- muster: rule=no.such --> ^- [ ] b <!-- muster: rule=fail.one --> | open
        ^# Optional things^- [x] a <!-- muster: rule=fail.one -->^- [ ] b^- [ ] c <!-- muster: attested by=a on=2020-01-01 --> | not required
        ^# A^## Optional^- [ ] b | not required
        """)
    void what_another_rule_says_or_nobody_requires_is_no_finding(String markdown, String why) {
        long findings = ChecklistRules.ALL.stream()
                .flatMap(rule -> rule.judge(report(markdown.replace('^', '\n'))).stream())
                .filter(outcome -> outcome instanceof Outcome.Failed || outcome instanceof Outcome.Inconclusive)
                .count();

        assertEquals(why.equals("open") ? 1 : 0, findings);
    }

    @Test
    void equal_boxes_have_subjects_of_their_own_and_a_flood_is_cut() {
        List<Outcome> outcomes = ChecklistRules.OPEN.judge(report("# A\n" + "- [ ] a\n".repeat(250)));

        assertEquals(ChecklistFindings.MOST + 1, outcomes.size());
        assertEquals("A > a", outcomes.get(0).subject());
        assertEquals("A > a (2)", outcomes.get(1).subject());
        assertEquals(101, outcomes.stream().map(Outcome::subject).distinct().count());
        assertEquals("the rest of CHECKLIST.md", outcomes.get(100).subject());
        assertEquals(
                "150 more like these: 0 of 250 answered: 0 by rules, 0 attested",
                ((Outcome.Failed) outcomes.get(100)).observed());
    }

    @Test
    void long_names_are_cut_between_characters() {
        String text = "x".repeat(79) + "\uD83D\uDE00" + "y";

        assertEquals(
                "x".repeat(79) + "...",
                ChecklistRules.OPEN.judge(report("- [ ] " + text)).get(0).subject());
    }
}
