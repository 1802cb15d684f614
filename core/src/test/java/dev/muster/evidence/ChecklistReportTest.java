package dev.muster.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.OtherCheck;
import dev.muster.Outcome;
import dev.muster.Redactor;
import dev.muster.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class ChecklistReportTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static final OtherCheck FAILS = Sample.check("fail.one", Outcome.failed("too weak"));
    private static final OtherCheck PASSES = Sample.check("pass.one", Outcome.passed("seen"));

    private static final String MARKDOWN = """
            # Launch
            ## Security
            - [x] Nothing is weak <!-- muster: rule=fail.one -->
            - [ ] All is strong <!-- muster: rule=pass.one -->
            - [ ] **Access**
              - [ ] The keys are counted
            ## Optional things
            - [ ] The plan is read <!-- muster: attested by=ana on=2026-01-01 kind=doc-current -->
            - [ ] The rollback plan is ready
            ## Approvals
            | Role | Name | Date | Version |
            |--|--|--|--|
            | QA | Ana | 2026-11-20 | 1.4.1 |
            | Ops | Bo | 2026-11-20 | 1.4.2 |

            - [ ]tight
            """;

    @Test
    void the_panel_tells_the_coverage_and_what_is_to_be_done() {
        assertEquals("""
                CHECKLIST.md for release 1.4.2: 2 of 6 answered: 2 by rules, 0 attested; 1 contradicted, 1 stale

                 Launch > Security
                  contradicted  Nothing is weak (line 3)
                    ticked, but fail.one: too weak
                  open          The keys are counted (line 6)
                    nobody answers it: write rule= or attested by= on= behind it

                 Launch > Optional things
                  stale         The plan is read (optional) (line 8)
                    ana on 2026-01-01, which held until 2026-04-01
                  open          The rollback plan is ready (optional) (line 9)
                    nobody states it: write attested by= on= behind it

                 Launch > Approvals
                  stale         sign-off of QA (line 13)
                    QA: Ana on 2026-11-20, for release 1.4.1, and now 1.4.2 runs

                  ?  line 16: a box here is none to a reader of Markdown: write - [ ] with one blank inside and one behind

                 Security                                  1 contradicted, 2 open, 1 passes
                 Optional things                           1 stale, 1 open
                """, Sample.report(MARKDOWN, FAILS, PASSES).toText());
    }

    @Test
    void sections_that_have_no_common_title_are_told_as_well() {
        String text = Sample.report("- [ ] a\n# A\n- [ ] b\n# B\n- [ ] c\n").toText();

        assertTrue(text.endsWith("""

                 A                                         1 open
                 B                                         1 open
                """), text);
    }

    @Test
    void it_can_be_asked_for_each_of_its_parts() {
        ChecklistReport report = Sample.report(MARKDOWN, FAILS, PASSES);

        assertEquals("CHECKLIST.md", report.name());
        assertEquals(Sample.NOW, report.at());
        assertEquals(Optional.of("1.4.2"), report.release());
        assertEquals(2, report.coverage().answered());
        assertEquals(
                new ChecklistReport.Section(
                        List.of("Launch", "Security"),
                        Standing.CONTRADICTED,
                        Map.of(Standing.CONTRADICTED, 1, Standing.OPEN, 2, Standing.PASSES, 1)),
                report.sections().get(2));
        assertEquals(Voice.PARTS, report.boxes().get(2).voice());
        assertEquals(
                new ChecklistReport.SignOff(
                        14,
                        List.of("Launch", "Approvals"),
                        "Ops",
                        Standing.ATTESTED,
                        "Ops: Bo on 2026-11-20, for release 1.4.2",
                        true),
                report.signOffs().get(1));
        assertEquals(1, report.remarks().size());
        assertEquals("CHECKLIST.md: " + report.coverage(), report.toString());
    }

    @Test
    void it_is_a_json_document_of_the_shape_that_is_documented() {
        JsonNode json = JACKSON.readTree(Sample.report(MARKDOWN, FAILS, PASSES).toJson());

        assertEquals(
                List.of("checklist", "time", "release", "coverage", "sections", "boxes", "signOffs", "remarks"),
                List.copyOf(json.propertyNames()));
        assertEquals("2026-11-21T22:00:00Z", json.get("time").asString());
        assertEquals(
                "{\"text\":\"2 of 6 answered: 2 by rules, 0 attested; 1 contradicted, 1 stale\",\"boxes\":6,"
                        + "\"answered\":2,\"byRules\":2,\"attested\":0,\"standings\":{\"CONTRADICTED\":1,\"STALE\":1,"
                        + "\"OPEN\":3,\"PASSES\":1}}",
                json.get("coverage").toString());
        assertEquals(
                "{\"line\":9,\"section\":[\"Launch\",\"Optional things\"],\"text\":\"The rollback plan is ready\","
                        + "\"ticked\":false,\"required\":false,\"standing\":\"OPEN\",\"voice\":\"PEOPLE\",\"why\":"
                        + "\"nobody states it: write attested by= on= behind it\",\"rules\":[],"
                        + "\"statement\":\"rollback-plan\",\"understood\":true}",
                json.get("boxes").get(5).toString());
        assertEquals(
                "{\"path\":[\"Launch\",\"Optional things\"],\"worst\":\"STALE\",\"standings\":{\"STALE\":1,\"OPEN\":1}}",
                json.get("sections").get(3).toString());
        assertEquals(
                "{\"line\":13,\"section\":[\"Launch\",\"Approvals\"],\"role\":\"QA\",\"required\":true,\"standing\":"
                        + "\"STALE\",\"why\":\"QA: Ana on 2026-11-20, for release 1.4.1, and now 1.4.2 runs\"}",
                json.get("signOffs").get(0).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" \\ and /",
                "\u001b[31m red \u0007",
                "</script><b>",
                "\u202e right to left",
                "\ud800 half",
                "caf\u00e9 \uD83D\uDE00"
            })
    void hostile_text_is_shown_and_does_nothing(String text) {
        ChecklistReport report = Sample.report(
                "# " + text + "\n- [ ] a " + text + " <!-- muster: not-applicable because=\"b "
                        + text.replace('"', '\'') + "\" by=x until=2020-01-01 -->\n",
                Sample.check("other.rule", Outcome.passed(text)));

        JsonNode json = JACKSON.readTree(report.toJson());
        for (String shown : List.of(
                json.get("boxes").get(0).get("text").asString(),
                json.get("boxes").get(0).get("why").asString(),
                report.toText().replace("\n", ""))) {
            assertTrue(shown.chars().noneMatch(c -> c < ' ' || c == 0x202e || (c >= 0x7f && c < 0xa0)), shown);
        }
        assertEquals(1, json.get("boxes").size());
        assertFalse(new String(report.toJson(), UTF_8).contains("<"));
    }

    @Test
    void no_secret_that_the_engine_knows_is_in_any_output() {
        Redactor redactor = Redactor.create();
        redactor.learn(Secret.of("swordfish-of-the-tests"));
        ChecklistReport report =
                Sample.report("""
                # swordfish-of-the-tests
                - [x] swordfish-of-the-tests <!-- muster: rule=a.b -->
                - [ ] a <!-- muster: attested by=swordfish-of-the-tests on=2026-11-20 -->
                """, redactor, Sample.check("a.b", Outcome.failed("is swordfish-of-the-tests")));

        String all = report.toText()
                + report.toMarkdown()
                + new String(report.toJson(), UTF_8)
                + report.boxes()
                + report.sections();
        assertFalse(all.contains("swordfish"), all);
    }

    @Test
    void text_beyond_all_bounds_is_cut_between_characters() {
        String text = "x".repeat(999) + "\uD83D\uDE00" + "y".repeat(5_000);

        assertEquals(
                "x".repeat(999) + "...",
                Sample.report("- [ ] " + text).boxes().get(0).text());
        assertEquals(
                1_003,
                Sample.report("- [ ] " + "z".repeat(2_000))
                        .boxes()
                        .get(0)
                        .text()
                        .length());
    }
}
