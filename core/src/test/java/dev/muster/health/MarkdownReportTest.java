package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Finding;
import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.State;
import dev.muster.Verdict;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownReportTest {
    private static String text(Readiness readiness) {
        return new String(ReportFormat.MARKDOWN.render(readiness.report()), UTF_8);
    }

    private static Node read(Readiness readiness) {
        return Commonmark.parse(text(readiness));
    }

    private static List<String> cells(Node row) {
        return Commonmark.all(row, TableCell.class).stream()
                .map(Commonmark::text)
                .toList();
    }

    @Test
    void says_everything_of_a_motley_report() {
        assertEquals("""
                ## Muster: DEGRADED

                The service is degraded: 2 of 10 rules failed, 1 could not look (profile development, 0 ms)

                ### Findings (2)

                | severity | rule | observed |
                | --- | --- | --- |
                | **CRITICAL** | `tls.expiry` at `api:443` | `ends in 2 days <soon>` |
                | **INFO** | `tls.told` | `TLS 1.2 & 1.3` |

                <details><summary>What to do</summary>

                - **CRITICAL** `tls.expiry` at `api:443`, found by `tls.endpoint`
                  - observed: `ends in 2 days <soon>`
                  - expected: `what should be so for tls.expiry`
                  - fix: `mend tls.expiry`
                  - more: <https://www.rfc-editor.org/rfc/rfc9325>
                - **INFO** `tls.told`, found by `tls.endpoint`
                  - observed: `TLS 1.2 & 1.3`
                  - expected: `what should be so for tls.told`
                  - fix: `mend tls.told`
                  - more: <https://www.rfc-editor.org/rfc/rfc9325>

                </details>

                ### Could not look (1)

                - `db.ping`: `connection refused`

                ### Waived (1)

                - **ERROR** `tls.legacy` at `legacy-gw:443`: `TLS 1.0`
                  - waived until 2027-03-31 by `payments`: `OPS-412: gateway retires`

                <details><summary>Checks (5)</summary>

                | check | status | rules | last answered | note |
                | --- | --- | ---: | --- | --- |
                | `tls.endpoint` | warn | 5 | 2026-03-01T12:00:00Z | 2 failed |
                | `app.hang` | pass | 1 | 2026-03-01T12:00:00Z |  |
                | `db.ping` | warn | 1 | 2026-03-01T12:00:00Z | 1 could not look |
                | `cache.flaky` | pass | 1 | 2026-03-01T12:00:10Z | cache.flaky said otherwise in the last run, not confirmed yet |
                | `muster.waivers` | pass | 2 |  |  |

                </details>
                """, text(Engines.motley()));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void begins_with_the_state(State state) {
        Node document = read(Engines.in(state));
        Heading first = Commonmark.all(document, Heading.class).get(0);

        assertEquals("Muster: " + state.name().replace('_', ' '), Commonmark.text(first));
        assertTrue(Commonmark.text(first.getNext()).startsWith("The service "));
    }

    @ParameterizedTest
    @MethodSource("dev.muster.health.Reports#all")
    void every_table_has_a_row_for_each_with_as_many_cells_as_its_head(Reports.Named named) {
        ReadinessReport report = named.readiness().report();
        List<TableBlock> tables = Commonmark.all(read(named.readiness()), TableBlock.class);
        List<TableRow> rows = Commonmark.all(tables.get(tables.size() - 1), TableRow.class);

        assertEquals(report.open().isEmpty() ? 1 : 2, tables.size());
        assertEquals(report.checks().size() + 1, rows.size());
        rows.forEach(row -> assertEquals(5, cells(row).size()));
        if (tables.size() > 1) {
            findings(tables.get(0), report.open());
        }
    }

    private static void findings(TableBlock table, List<Verdict> open) {
        List<TableRow> rows = Commonmark.all(table, TableRow.class);
        assertEquals(open.size() + 1, rows.size());
        for (int i = 0; i < open.size(); i++) {
            Finding finding = open.get(i).finding().orElseThrow();
            assertEquals(
                    List.of(finding.severity().name(), open.get(i).label(), finding.observed()),
                    cells(rows.get(i + 1)));
        }
    }

    @Test
    void hostile_texts_are_no_markup() {
        Node document = read(Reports.hostile());
        Set<String> ours = Set.of(
                "<details><summary>What to do</summary>", "<details><summary>Checks (2)</summary>", "</details>");

        assertEquals(List.of(), Commonmark.all(document, HtmlInline.class));
        assertEquals(List.of(), Commonmark.all(document, Image.class));
        for (HtmlBlock block : Commonmark.all(document, HtmlBlock.class)) {
            assertTrue(ours.contains(block.getLiteral()), block.getLiteral());
        }
        for (Link link : Commonmark.all(document, Link.class)) {
            assertEquals("https://example.org/a_b*(c)'~@d?e=[f]", link.getDestination());
        }
        assertEquals(4, Commonmark.all(document, Heading.class).size());
    }

    @Test
    void hostile_texts_are_there_word_for_word() {
        Readiness readiness = Reports.hostile();
        List<String> items = Commonmark.all(read(readiness), ListItem.class).stream()
                .map(Commonmark::text)
                .toList();

        for (Verdict verdict : readiness.report().inconclusive()) {
            assertTrue(items.contains(verdict.label() + ": " + Said.of(verdict)), verdict.label());
        }
        for (Verdict verdict : readiness.report().open()) {
            String fix = "fix: " + verdict.finding().orElseThrow().fix();
            assertTrue(items.contains(fix), fix);
        }
    }
}
