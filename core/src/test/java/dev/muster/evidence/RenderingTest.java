package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        """)
    void answers_stand_behind_their_boxes_and_nothing_else_changes(String markdown, String expected) {
        String file = markdown.replace('^', '\n').replace('%', '\r');

        Answers answers = Answers.of(Checklist.parse(file), List.of(), LocalDate.of(2026, 11, 21), Optional.empty());

        assertEquals(expected.replace('^', '\n').replace('%', '\r'), Rendering.of(file, answers));
    }
}
