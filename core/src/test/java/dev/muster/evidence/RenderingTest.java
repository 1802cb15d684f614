package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenderingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~ | ~~
        no box | no box
        - [ ] x | - [ ] x **open**: nobody answers it: write rule= or attested by= on= behind it
        # A^- [x] x^text | # A^- [x] x **open**: nobody answers it: write rule= or attested by= on= behind it^text
        - [ ] x %^- y%^ | - [ ] x **open**: nobody answers it: write rule= or attested by= on= behind it %^- y%^
        - [ ] DEBUG is off | - [ ] DEBUG is off **open**: config.debug-off: no check of this service has judged it (understood as config.debug-off)
        - [ ] x <!-- muster: not-applicable because="a_b" by=ana until=2027-01-01 --> | - [ ] x **not applicable**: a\\_b (ana, until 2027-01-01) <!-- muster: not-applicable because="a_b" by=ana until=2027-01-01 -->
        - [ ] x `<!--` y <!-- z --> | - [ ] x `<!--` y **open**: nobody answers it: write rule= or attested by= on= behind it <!-- z -->
        - [ ] Rollback plan is ready | - [ ] Rollback plan is ready **open**: nobody states it: write attested by= on= behind it (understood as a statement (rollback-plan))
        - [ ] x <!-- muster: rule=a.b kind=signoff --> | - [ ] x **open**: nobody states it: write attested by= on= behind it (answered by a.b + a statement (signoff)) <!-- muster: rule=a.b kind=signoff -->
        """)
    void answers_stand_behind_their_boxes_and_nothing_else_changes(String markdown, String expected) {
        String file = markdown.replace('^', '\n').replace('%', '\r');

        assertEquals(
                expected.replace('^', '\n').replace('%', '\r'),
                Sample.report(file).toMarkdown());
    }

    @Test
    void a_row_of_signatures_says_whether_it_counts() {
        String table = "| Role | Name | Date | Version |\n|--|--|--|--|\n| QA | Ana | 2026-11-20 | 1.4.1 |\n";

        assertEquals(
                table.replace(
                        "1.4.1 |\n",
                        "1.4.1  **stale**: QA: Ana on 2026-11-20, for release 1.4.1, and now 1.4.2 runs |\n"),
                Sample.report(table).toMarkdown());
    }
}
