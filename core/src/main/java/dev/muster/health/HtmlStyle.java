package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * The look of the status page: light, dark, narrow and on paper. Where a browser does not know {@code :has()} there is no
 * filter and everything is shown; paper has everything in any case, also what is folded away on a screen.
 */
final class HtmlStyle {
    /** Of every page, also of the one that says the state alone. */
    static final String BASE = """
            :root{color-scheme:light dark;--bg:#f4f6f8;--card:#fff;--ink:#1a1f26;--soft:#4d5866;--line:#d5dbe3;\
            --track:#e3e8ee;--pass:#146c2e;--warn:#8a5200;--fail:#b3201b;--info:#0b5a9c;--other:#8f99a8}
            @media(prefers-color-scheme:dark){:root{--bg:#12161c;--card:#1b2129;--ink:#e7ebf0;--soft:#a9b4c1;\
            --line:#343d49;--track:#2c3540;--pass:#6fd08c;--warn:#f0b35a;--fail:#ff8f87;--info:#7fbcf5;--other:#6f7b8a}}
            @media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#000;--line:#888;\
            --track:#eee;--pass:#000;--warn:#000;--fail:#000;--info:#000;--other:#ddd}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;\
            overflow-wrap:anywhere}
            main{max-width:62rem;margin:0 auto;padding:1rem clamp(.75rem,3vw,2rem) 2rem}
            header,article,details,.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;\
            padding:.75rem 1rem;margin:0 0 .75rem}
            header,article{border-left:.375rem solid var(--tone,var(--line))}
            h1,h2,h3,p,dl,dd{margin:0}
            h1{font-size:2rem;line-height:1.25;color:var(--tone)}
            .pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.info{--tone:var(--info)}
            """;

    /** Of the page that says everything. */
    static final String MORE = """
            h2{font-size:1.25rem;margin:2rem 0 .5rem}
            h3{font-size:1rem;margin-bottom:.25rem}
            small,dt,caption,thead th,.nil{color:var(--soft)}
            dl{display:grid;grid-template-columns:5.5rem 1fr;gap:.125rem .75rem;align-items:baseline}
            dt,small,table,.filter{font-size:.9rem}
            article small{display:block;margin-bottom:.375rem}
            a{color:var(--info)}
            b{display:inline-block;margin-right:.5rem;padding:0 .5rem;border:1px solid;border-radius:1rem;\
            font-size:.75rem;line-height:1.6;color:var(--tone);white-space:nowrap}
            .critical b{background:var(--fail);border-color:var(--fail);color:var(--card)}
            .passed{--k:var(--pass)}.failed{--k:var(--fail)}.blind{--k:var(--warn)}.waived{--k:var(--info)}\
            .other,.age{--k:var(--other)}.silent{--k:var(--track)}
            .waived{--tone:var(--other)}.waived b{--tone:var(--soft)}
            table{width:100%;border-collapse:collapse}
            caption{text-align:left;padding-bottom:.5rem}
            th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-top:1px solid var(--line)}
            thead th{border-top:0;vertical-align:bottom}
            tfoot th,tfoot td{border-top:2px solid var(--line);font-weight:600}
            .count td,.count thead th+th{text-align:right;font-variant-numeric:tabular-nums}
            .count th:first-child{width:30%}
            .checks th:first-child{width:24%}.checks th:last-child{width:36%}.checks td:nth-child(3){white-space:nowrap}
            svg{display:block;width:100%;height:.375rem;border-radius:.2rem;margin:.25rem 0}
            rect{fill:var(--k)}.rest{fill:var(--track)}
            time{white-space:nowrap}
            summary{cursor:pointer}
            details{padding:.5rem 1rem;margin-bottom:.375rem}
            details table{margin-top:.5rem;table-layout:fixed}
            details th{font-weight:400}
            details thead th:first-child{width:42%}
            .filter,.partly{display:none}
            .filter{position:relative;flex-wrap:wrap;gap:.5rem;margin-top:1.25rem}
            .filter input{position:absolute;opacity:0}
            .filter label{padding:.2rem .75rem;border:1px solid var(--line);border-radius:2rem;\
            background:var(--card);cursor:pointer}
            .filter label[class]::before,.count thead th+th::before{content:"";display:inline-block;width:.6em;height:.6em;\
            margin-right:.4em;border-radius:50%;background:var(--k,var(--tone))}
            .filter input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--card)}
            :focus-visible,.filter input:focus-visible+label{outline:.1875rem solid var(--info);outline-offset:.125rem}
            .partly{margin-top:.5rem;color:var(--soft)}
            @media screen{@supports selector(:has(*)){
            .filter{display:flex}
            main:has(#show-critical:checked) :is(article:not(.critical),.cards:not(:has(.critical))),\
            main:has(#show-error:checked) :is(article:not(.error),.cards:not(:has(.error))),\
            main:has(#show-warning:checked) :is(article:not(.warning),.cards:not(:has(.warning))),\
            main:has(#show-told:checked) :is(article:not(.told),.cards:not(:has(.told))),\
            main:has(#show-blind:checked) :is(article:not(.blind),.cards:not(:has(.blind))),\
            main:has(#show-waived:checked) :is(article:not(.waived),.cards:not(:has(.waived))){display:none}
            .filter:not(:has(#show-all:checked))+.partly{display:block}}}
            @media(max-width:40rem){
            dl{grid-template-columns:4.25rem 1fr}
            .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .stack,.stack :is(caption,tbody,tfoot){display:block}
            .stack tr{display:flex;flex-wrap:wrap;gap:.125rem 1rem;padding:.5rem 0;border-top:1px solid var(--line)}
            .stack :is(td,th){border:0;padding:0;text-align:left;flex:none;max-width:100%}
            .stack th,.checks td:last-child{flex:1 0 100%}
            .count .nil{display:none}
            .count td::before{color:var(--soft);font-weight:400}
            .count td:nth-child(2)::before{content:"passed "}
            .count td:nth-child(3)::before{content:"failed "}
            .count td:nth-child(4)::before{content:"could not look "}
            .count td:nth-child(5)::before{content:"waived "}
            .count td:nth-child(6)::before{content:"not applicable "}
            .count td:nth-child(7)::before{content:"no answer yet "}}
            @media(max-width:22rem){dl{grid-template-columns:1fr}dd{margin-bottom:.375rem}}
            @media print{
            @page{margin:15mm}
            :root{font-size:10pt}
            main{max-width:none;padding:0}
            h2{margin-top:1rem}
            h2,h3,summary,thead{break-after:avoid}
            header,article,tr{break-inside:avoid}
            .critical b{background:none;color:#000;border:2px solid}
            .passed{--k:#bbb}.blind{--k:#555}.waived{--k:#777}
            details::details-content{content-visibility:visible;block-size:auto}}
            """;

    /** What the page itself may do: show its own styles, known by their digests, and nothing else at all. */
    static final String POLICY = "default-src 'none'; style-src " + digest(BASE) + " " + digest(MORE)
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlStyle() {}

    private static String digest(String style) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(UTF_8))) + "'";
    }
}
