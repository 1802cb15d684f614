package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.ConfigurationException;
import dev.muster.testing.Quick;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecklistReaderTest {

    private static List<String> boxes(String markdown) {
        return Checklist.parse(markdown).items().stream()
                .map(item -> item.line() + (item.ticked() ? "x " : " ") + item.text())
                .toList();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("- [ ] a\n* [x] b\n+ [X] c\n1. [ ] d\n12) [x] e", "1 a|2x b|3x c|4 d|5x e"),
                Arguments.of("- [ ] a\r\n- [ ] b\r- [ ] c\n\n- [ ] d", "1 a|2 b|3 c|5 d"),
                Arguments.of("\uFEFF- [ ] a", "1 a"),
                Arguments.of("-\t[ ]\ta\n\t- [ ] b", "1 a|2 b"),
                Arguments.of("```\n- [ ] code\n```\n- [ ] a", "4 a"),
                Arguments.of("````md\n```\n- [ ] code\n```\n- [ ] code\n````\n- [ ] a", "7 a"),
                Arguments.of("~~~ bash\n```\n- [ ] code\n~~~\n- [ ] a", "5 a"),
                Arguments.of("``` a`b\n- [ ] a", "2 a"),
                Arguments.of("- [ ] a\n  ```\n  - [ ] code\n  ```\n- [ ] b", "1 a|5 b"),
                Arguments.of("- [ ] a\n  ```\n  - [ ] code\n- [ ] b", "1 a|4 b"),
                Arguments.of("- ```\n  - [ ] code\n  ```\n- [ ] b", "4 b"),
                Arguments.of("> ```\n> - [ ] code\n- [ ] b", "3 b"),
                Arguments.of("text\n\n    - [ ] code\n- [ ] a", "4 a"),
                Arguments.of("- [ ] a\n\n      - [ ] code\n\n  - [ ] b", "1 a|5 b"),
                Arguments.of("> - [ ] a\n> > 1. [x] b", "1 a|2x b"),
                Arguments.of("<!-- - [ ] no -->\n- [ ] a", "2 a"),
                Arguments.of("<!--\n- [ ] no\n-->\n- [ ] a <!-- b\n- [ ] no --> more\n- [ ] c", "4 a more|6 c"),
                Arguments.of("- [ ] `<!--` is code\n- [ ] b", "1 <!-- is code|2 b"),
                Arguments.of("- [ ] a goes\n  on and\non\n\n  but not here", "1 a goes on and on"),
                Arguments.of("- - [ ] a\n- plain\n  - [ ] b", "1 a|3 b"),
                Arguments.of("- [ ]\n- [ ] \n-[ ] a\n[ ] b\n- [link](x)\n- [ ](x)", ""),
                Arguments.of(
                        "- [ ] **Bold** _it_ `code` ~~no~~ [link](https://x) ![image](y) a\\_b &amp; &lt;c&gt; <b>d</b> 2 < 3",
                        "1 Bold it code no link image a_b & <c> d 2 < 3"),
                Arguments.of("- [ ] SNAKE_CASE_NAME: ______ Date: __", "1 SNAKE_CASE_NAME: ______ Date:"),
                Arguments.of("- [ ] [broken](link and &more <a", "1 broken(link and &more <a"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void boxes_are_found_where_they_are_rendered_and_nowhere_else(String markdown, String expected) {
        assertEquals(expected, String.join("|", boxes(markdown)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A\n## B\n- [ ] x",
                "# A #\n##   `B` ##\n- [ ] x",
                "A\n===\nB\n---\n- [ ] x",
                "# A\n#no\n####### no\n    # no\n## **B**\n- [ ] x",
                "# A\n## No\n### No\n## B\n- [ ] x",
                "# A\n## B\n- - -\n***\n\n---\n- [ ] x"
            })
    void headings_of_both_kinds_are_the_path(String markdown) {
        assertEquals(List.of("A", "B"), Checklist.parse(markdown).items().get(0).path());
    }

    @Test
    void a_heading_ends_those_as_deep_as_itself() {
        String markdown = "# A\n## B\n### C\n## D\n- [ ] x\n\nE\n---\n- [ ] y\n\nF\n===\n- [ ] z\n";

        assertEquals(
                List.of(List.of("A", "D"), List.of("A", "E"), List.of("F")),
                Checklist.parse(markdown).items().stream().map(Item::path).toList());
    }

    @Test
    void nested_items_know_what_they_are_part_of() {
        String markdown =
                "- [ ] **Title**\n  - [ ] a\n    - plain\n      - [ ] b\n  - [ ] c\n- [ ] d\n 1. [ ] e\n    - [ ] f";

        List<Item> items = Checklist.parse(markdown).items();

        assertEquals(
                List.of("-1", "0", "1", "0", "-1", "-1", "5"),
                items.stream().map(item -> "" + item.parent().orElse(-1)).toList());
        assertEquals(List.of("Title", "a", "plain"), items.get(2).within());
        assertTrue(items.get(0).title());
        assertTrue(items.stream().skip(1).noneMatch(Item::title));
    }

    @Test
    void what_is_nearly_a_box_is_remarked_on() {
        String markdown =
                "- [] a\n- [x]b\n- [ x] c\n- [\u2713] d\n- [1] note\n- [v](x)\n\ntext\n\n    - [ ] code\n\n```\n- [ ] e";

        List<String> remarks = Checklist.parse(markdown).remarks();

        assertEquals(
                List.of("line 1", "line 2", "line 3", "line 4", "line 10", "line 12"),
                remarks.stream()
                        .map(remark -> remark.substring(0, remark.indexOf(':')))
                        .toList());
    }

    @Test
    void remarks_and_problems_are_cut_where_nobody_reads_on() {
        assertEquals(20, Checklist.parse("- [] a\n".repeat(100)).remarks().size());
        assertEquals(20, problems("- [ ] a <!-- muster: x=1 -->\n".repeat(100)).size());
    }

    static List<String> problems(String markdown) {
        try {
            Checklist.parse(markdown);
            return List.of();
        } catch (ConfigurationException e) {
            return e.problems();
        }
    }

    @Test
    void a_comment_that_is_never_closed_is_told() {
        assertEquals(
                List.of("line 2, column 9: this comment is never closed and hides all below it: write --> at its end"),
                problems("- [ ] a\n  b <!-- c\n- [ ] d"));
    }

    @Test
    void tables_of_signatures_are_read_by_their_columns() {
        String markdown = """
                ## Sign-off
                | Role | Name | Date | Signature | Version |
                |---|:--|--:|---|---|
                | **Tech Lead** | Ana | 2026-11-02 | A. \\| B. | 1.4.2 |
                | QA | ____ | | |

                | Port | Name | Date |
                |---|---|---|
                | 80 | web | 2026-01-01 |

                Approver | When
                --- | ---
                Security | 02/11/2026
                - [ ] y
                """;

        List<SignOffTable> tables = Checklist.parse(markdown).signOffs();

        assertEquals(2, tables.size());
        Signature lead = tables.get(0).signatures().get(0);
        assertEquals(
                "Tech Lead Ana 2026-11-02 A. | B. Optional[1.4.2]",
                String.join(
                        " ",
                        lead.role(),
                        lead.name(),
                        lead.date().orElseThrow().toString(),
                        lead.sign(),
                        "" + lead.release()));
        Signature open = tables.get(0).signatures().get(1);
        assertEquals("QA--", open.role() + "-" + open.name() + "-" + open.written());
        Signature other = tables.get(1).signatures().get(0);
        assertEquals("Security 02/11/2026 Optional.empty", other.role() + " " + other.written() + " " + other.date());
    }

    @Test
    void ten_thousand_boxes_are_read_at_once() {
        String line =
                "  - [ ] **Redis** is configured with `requirepass` and [TLS](https://example.com) <!-- muster: rule=a.b -->\n";
        String markdown = "# Heading\n- [ ] **Title**\n" + line.repeat(10_000);

        assertEquals(10_001, Quick.get(() -> Checklist.parse(markdown)).items().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] a\n",
                "- ",
                "  - [ ] a\n",
                "> ",
                "`",
                "<!--",
                "<!-- -->",
                "<a",
                "[x](",
                "- [ ] a <!-- muster: ",
                "x=1 ",
                "|",
                "| Role | Date |\n|--|--|\n",
                "```\n",
                "# ",
                "a\n---\n",
                "\t",
                "1. ",
                "*",
                "\"",
                "`` ` ",
                "\\"
            })
    void the_time_is_linear_whatever_repeats(String piece) {
        Quick.linear(100_000, size -> {
            problems(piece.repeat(size / piece.length()));
            problems("- [ ] a <!-- muster: " + piece.repeat(size / piece.length()));
            problems("- - - - - - - - - - [ ] " + piece.repeat(size / piece.length()));
        });
    }

    @Test
    void no_file_makes_it_throw_anything_but_problems() {
        String[] pieces = {
            "- [ ] ",
            "x",
            "\n",
            "  ",
            "\t",
            "<!--",
            "-->",
            " muster: ",
            "rule=",
            "attested ",
            "\"",
            "`",
            "```",
            "|",
            "---",
            "> ",
            "#",
            "1. ",
            "[",
            "](",
            ")",
            "\\",
            "&",
            "<",
            ">",
            "_",
            "\r",
            "\uD800",
            "\u0000",
            "Role",
            "Date",
            "on=2026-13-01 "
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            problems(text.toString());
        }
    }
}
