package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.CheckStatus;
import dev.muster.Outcome;
import dev.muster.ReadinessReport;
import dev.muster.Severity;
import dev.muster.State;
import dev.muster.Verdict;
import dev.muster.Waiver;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The status page: one document without scripts and without anything to load. Everything that a colour says is said by
 * a word too.
 */
final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1a1f26;--soft:#556070;--line:#d9dee5;\
            --pass:#146c2e;--warn:#8a5200;--fail:#b3201b;--info:#0b5a9c}
            @media(prefers-color-scheme:dark){:root{--bg:#12161c;--card:#1b2129;--ink:#e7ebf0;--soft:#a0acba;\
            --line:#333c48;--pass:#6fd08c;--warn:#f0b35a;--fail:#ff8f87;--info:#7fbcf5}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif;\
            overflow-wrap:anywhere}
            main{max-width:60rem;margin:0 auto;padding:1rem}
            header,article,.table{background:var(--card);border:1px solid var(--line);border-radius:.5rem;\
            padding:.75rem 1rem;margin:0 0 1rem}
            header,article{border-left:.375rem solid var(--tone,var(--line))}
            h1,h2,h3,p,dl,dd{margin:0}
            h1{font-size:1.75rem;color:var(--tone)}
            h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
            h3{font-size:1rem;margin-bottom:.375rem}
            small,dt,caption,th{color:var(--soft)}
            dl{display:grid;grid-template-columns:5.5rem 1fr;gap:.125rem .75rem}
            dt,small,td,th,caption{font-size:.9rem}
            a{color:var(--info)}
            b{display:inline-block;margin-right:.5rem;padding:0 .5rem;border:1px solid;border-radius:1rem;\
            font-size:.75rem;line-height:1.6;color:var(--tone);white-space:nowrap}
            .pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.info{--tone:var(--info)}
            .table{overflow-x:auto}
            table{width:100%;border-collapse:collapse}
            caption{text-align:left;padding-bottom:.5rem}
            th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;\
            border-top:1px solid var(--line);overflow-wrap:normal}
            td:nth-child(3){min-width:8rem}
            time{white-space:nowrap}
            thead th{border-top:0}
            tbody th{color:var(--ink)}
            @media(max-width:32rem){dl{grid-template-columns:1fr}dd{margin-bottom:.375rem}}
            """;

    /** What the page itself may do: show its own style, known by its digest, and nothing else at all. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE.getBytes(UTF_8)))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Markup html;

    private HtmlPage(State state) {
        html = new Markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.element("title", words(state) + " · health");
        html.open("style").verbatim(STYLE).close().verbatim("</head><body>").open("main");
        html.open("header", "class", HealthStatus.of(state).word()).element("h1", words(state));
    }

    static byte[] render(State state) {
        HtmlPage page = new HtmlPage(state);
        page.html.close();
        return page.end();
    }

    static byte[] render(ReadinessReport report) {
        HtmlPage page = new HtmlPage(report.state());
        page.html.element("p", report.headline()).open("small").text("Report made at ");
        page.time(report.at());
        page.html.close().close();
        page.section("Findings", report.open(), page::finding);
        page.section("Could not look", report.inconclusive(), page::inconclusive);
        page.section("Waived", report.waived(), page::finding);
        page.checks(report.checks());
        return page.end();
    }

    private byte[] end() {
        return html.close().verbatim("</body></html>\n").toBytes();
    }

    private void section(String title, List<Verdict> verdicts, Consumer<Verdict> each) {
        if (!verdicts.isEmpty()) {
            html.open("section").element("h2", title + " (" + verdicts.size() + ")");
            verdicts.forEach(each);
            html.close();
        }
    }

    private void finding(Verdict verdict) {
        verdict.finding().ifPresent(finding -> {
            heading(tone(finding.severity()), finding.severity().name(), verdict);
            detail("observed", finding.observed());
            detail("expected", finding.expected());
            detail("fix", finding.fix());
            finding.more().ifPresent(this::more);
            verdict.waiver().ifPresent(this::waiver);
            html.close().close();
        });
    }

    private void inconclusive(Verdict verdict) {
        if (verdict.judgement().outcome() instanceof Outcome.Inconclusive blind) {
            heading("warn", "INCONCLUSIVE", verdict);
            detail("reason", blind.reason());
            html.close().close();
        }
    }

    private void heading(String tone, String word, Verdict verdict) {
        html.open("article", "class", tone).open("h3").element("b", word);
        html.text(verdict.label()).close().open("dl");
    }

    private void waiver(Waiver waiver) {
        detail("waived", waiver.reason() + " (" + waiver.owner() + ", until " + waiver.until() + ")");
    }

    private void detail(String name, String text) {
        if (!text.isEmpty()) {
            html.element("dt", name).element("dd", text);
        }
    }

    /** A link only where following it can do no harm. */
    private void more(URI page) {
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        html.element("dt", "more").open("dd");
        if (scheme.equals("https") || scheme.equals("http")) {
            html.element("a", page.toString(), "href", page.toString(), "rel", "noreferrer noopener");
        } else {
            html.text(page.toString());
        }
        html.close();
    }

    private void checks(List<CheckStatus> checks) {
        html.open("section").element("h2", "Checks (" + checks.size() + ")");
        html.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", "Checks");
        html.open("table").element("caption", "Every check, in order");
        html.open("thead").open("tr");
        List.of("Check", "Status", "Note", "Rules", "Last answered")
                .forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        checks.forEach(this::row);
        html.close().close().close().close();
    }

    private void row(CheckStatus check) {
        String status = HealthStatus.of(check).word();
        html.open("tr", "class", status).element("th", check.id(), "scope", "row");
        html.open("td").element("b", status).close();
        html.element("td", CheckSummary.of(check));
        html.element("td", Integer.toString(check.rules())).open("td");
        check.lastRun().ifPresent(when -> {
            time(when);
            html.text(" in " + check.took().toMillis() + " ms");
        });
        html.close().close();
    }

    private void time(Instant when) {
        String text = when.truncatedTo(ChronoUnit.SECONDS).toString();
        html.element("time", text.replace('T', ' ').replace("Z", " UTC"), "datetime", text);
    }

    private static String words(State state) {
        return state.name().replace('_', ' ');
    }

    private static String tone(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warn";
            case ERROR, CRITICAL -> "fail";
        };
    }
}
