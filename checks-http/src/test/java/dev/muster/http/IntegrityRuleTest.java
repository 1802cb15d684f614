package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.Quick;
import dev.muster.testing.RuleContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntegrityRuleTest {
    private static final IntegrityRule RULE = new IntegrityRule();
    private static final String DIGEST = "sha384-" + "A".repeat(64);

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Heads.html("<script src=/a.js></script>"))
                .failing(Heads.html(
                        "<script src=https://cdn.org/a.js></script><script src=https://b.org/b.js></script>"))
                .notApplicable(Heads.api())
                .notApplicable(Heads.document())
                .inconclusive(Heads.html("<p>", "Content-Encoding: gzip"))
                .verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a.js",
                "a.js",
                "./a.js",
                "../a.js",
                "?a",
                "#a",
                "",
                "https://www.shop.org/a.js",
                "https://www.shop.org:8443/a.js",
                "HTTPS://WWW.SHOP.ORG/a.js",
                "http://www.shop.org/a.js",
                "https://shop.org/a.js",
                "https://static.shop.org/a.js",
                "https:/a.js",
                "https:a.js",
                "https://u:p@www.shop.org/",
                "data:text/javascript,x",
                "blob:https://a.org/x",
                "javascript:0",
                "https://www.shop.org?a",
                "https://www.shop.org#a",
                "https://www.shop.org\\a.js",
                " /a.js",
                "https://shop.org?x=//cdn.org/",
                "1:2",
                "https:",
                "about:blank",
                "a:b",
                "a+b-c.d:e",
                "a_b:c"
            })
    void own_scripts_pass(String address) {
        assertEquals("pass", verdict(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://cdn.org/a.js                   | WARNING:cdn.org
            HTTPS://CDN.ORG/a.js                   | WARNING:cdn.org
            https://cdn.org:8443                   | WARNING:cdn.org
            https://u:p@cdn.org/                   | WARNING:cdn.org
            https://www.shop.org@cdn.org/          | WARNING:cdn.org
            https://www.shop.org:x@cdn.org         | WARNING:cdn.org
            https://cdn.org?https://shop.org       | WARNING:cdn.org
            https://cdn.org#shop.org               | WARNING:cdn.org
            https://cdn.org\\shop.org              | WARNING:cdn.org
            https:\\\\cdn.org/a.js                 | WARNING:cdn.org
            https:/\\cdn.org/a.js                  | WARNING:cdn.org
            https:////cdn.org/a.js                 | WARNING:cdn.org
            ` https://cdn.org/a.js`                | WARNING:cdn.org
            ht&#10;tps://cd&Tab;n.org/a.js         | WARNING:cdn.org
            https&colon;//cdn.org/a.js             | WARNING:cdn.org
            ht&#13;tps://cdn.org/a.js              | WARNING:cdn.org
            https://shop.org.evil.org/             | WARNING:shop.org.evil.org
            https://evilshop.org/                  | WARNING:evilshop.org
            https://org/                           | WARNING:org
            https://[2001:db8::1]:8443/a.js        | WARNING:[2001:db8::1]
            https://[2001:db8::1]/a.js             | WARNING:[2001:db8::1]
            http://cdn.org/a.js                    | WARNING:cdn.org
            http:/cdn.org/a.js                     | WARNING:cdn.org
            http:cdn.org/a.js                      | WARNING:cdn.org
            //cdn.org/a.js                         | WARNING:cdn.org
            //www.shop.org/a.js                    | WARNING:www.shop.org
            \\\\cdn.org/a.js                       | WARNING:cdn.org
            /\\cdn.org/a.js                        | WARNING:cdn.org
            ///cdn.org/a.js                        | WARNING:cdn.org
            //                                     | WARNING:no host
            """)
    void foreign_scripts_warn(String address, String verdict) {
        assertEquals(verdict, verdict(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script src=https://c.org/a integrity="D" crossorigin>               | pass:c.org
            <script src=https://c.org/a integrity="D" crossorigin=anonymous>     | pass:c.org
            <SCRIPT SRC=https://c.org/a INTEGRITY="D" CROSSORIGIN>               | pass:c.org
            <script src=https://c.org/a integrity="D" type=module>               | pass:c.org
            <script src=https://c.org/a integrity="D x D" crossorigin>           | pass:c.org
            <script src=https://c.org/a integrity="x D?opt" crossorigin>         | pass:c.org
            <script src=https://c.org/a integrity="SHA512-0123456789012345678901234567890123456789012" crossorigin> | pass:c.org
            <script src=https://c.org/a integrity="D">                           | WARNING:c.org
            <script src=https://c.org/a integrity crossorigin>                   | WARNING:c.org
            <script src=https://c.org/a integrity="" crossorigin>                | WARNING:c.org
            <script src=https://c.org/a integrity=" " crossorigin>               | WARNING:c.org
            <script src=https://c.org/a integrity="sha384" crossorigin>          | WARNING:c.org
            <script src=https://c.org/a integrity="sha384-" crossorigin>         | WARNING:c.org
            <script src=https://c.org/a integrity="sha384-abc" crossorigin>      | WARNING:c.org
            <script src=https://c.org/a integrity="md5-0123456789012345678901234567890123456789012345" crossorigin> | WARNING:c.org
            <script src=https://c.org/a integrity="-0123456789012345678901234567890123456789012345" crossorigin> | WARNING:c.org
            <script src=http://c.org/a integrity="D" crossorigin>                | WARNING:c.org
            <script src=//c.org/a integrity="D" crossorigin>                     | WARNING:c.org
            <script src=https://c.org/a type=text/javascript>                    | WARNING:c.org
            <script src=https://c.org/a type=" Text/JavaScript ">                | WARNING:c.org
            <script src=https://c.org/a type="">                                 | WARNING:c.org
            <script src=https://c.org/a type=module>                             | WARNING:c.org
            <script src=https://c.org/a nomodule defer>                          | WARNING:c.org
            <script src=https://c.org/a type=application/json>                   | pass
            <script src=https://c.org/a type=text/template>                      | pass
            <script data-src=https://c.org/a>                                    | pass
            <script>src="https://c.org/a"                                        | pass
            <!--<script src=https://c.org/a></script>-->                         | pass
            <noscript><script src=https://c.org/a></script></noscript>           | pass
            <img src=https://c.org/a>                                            | pass
            <link rel=stylesheet href=https://c.org/a>                           | pass
            <base href=https://c.org/><script src=a.js>                          | WARNING:c.org
            <base href=//c.org/><script src=a.js>                                | WARNING:c.org
            <base target=x><base href=https://c.org/><script src=a.js>           | WARNING:c.org
            <base href=/b/><base href=https://c.org/><script src=a.js>           | pass
            <base href=https://c.org/><script src=https://www.shop.org/a>        | pass
            <base href=https://c.org/><script src=data:,x>                       | pass
            <base href=https://c.org/><p>                                        | pass
            """)
    void elements(String html, String verdict) {
        assertEquals(
                verdict,
                Heads.verdict(RULE, Heads.html(html.replace("\"D", '"' + DIGEST).replace(" D", " " + DIGEST))));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.org/, https://www.shop.org/a.js, pass",
        "https://app.shop.org/, https://shop.org/a.js, pass",
        "https://app.shop.org/, https://static.shop.org/a.js, WARNING:static.shop.org",
        "https://localhost/, https://localhost:1/a.js, pass",
        "https://10.1.2.3/, https://10.1.2.3/a.js, pass",
        "https://10.1.2.3/, https://10.1.2.4/a.js, WARNING:10.1.2.4",
        "http://shop.org/, http://shop.org/a.js, pass",
        "http://shop.org/, http:a.js, pass",
        "http://shop.org/, //cdn.org/a.js, WARNING:cdn.org",
        "http://shop.org/, https:cdn.org/a.js, WARNING:cdn.org",
        "https://SHOP.org/, https://shop.org/a.js, pass",
        "mailto:x, a.js, pass",
        "/x, a.js, pass"
    })
    void what_is_foreign_depends_on_the_page(String page, String script, String verdict) {
        PageFacts facts = Heads.html("<script src=\"" + script + "\">");

        assertEquals(verdict, Heads.verdict(RULE, Heads.at(page, facts)));
    }

    @Test
    void each_host_is_a_subject_with_its_worst_flaw() {
        PageFacts facts = Heads.html(
                "<script src=https://a.org/1></script><script src=https://b.org/1 integrity=" + DIGEST
                        + " crossorigin></script><script src=http://a.org/2></script><script src=https://a.org/3></script>");

        assertEquals("WARNING:a.org pass:b.org", Heads.verdict(RULE, facts));
        assertEquals(
                "1 of 3 scripts over plain http: whoever is on the way can change them", Heads.observed(RULE, facts));
    }

    @Test
    void of_a_document_that_was_cut_only_failures_are_sure() {
        String html = "<script src=https://a.org/1></script><script src=https://b.org/1 integrity=" + DIGEST
                + " crossorigin></script><p";

        assertEquals("WARNING:a.org unsure", Heads.verdict(RULE, cut(html)));
        assertEquals("unsure", Heads.verdict(RULE, cut("<p>")));
    }

    @Test
    void a_page_full_of_hosts_is_cut_short() {
        Quick.linear(10_000, hosts -> {
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < hosts; i++) {
                html.append("<script src=https://h").append(i).append(".org/></script>");
            }

            List<Outcome> outcomes = RULE.judge(Heads.html(html.toString()));

            assertEquals(21, outcomes.size());
            assertEquals("other hosts", outcomes.get(20).subject());
        });
    }

    @Test
    void hosts_that_look_alike_when_cut_are_one_subject() {
        String host = "a".repeat(100);
        PageFacts facts =
                Heads.html("<script src=https://" + host + "b.org></script><script src=https://" + host + "c.org>");

        assertEquals(1, RULE.judge(facts).size());
        assertTrue(RULE.judge(facts).get(0).subject().length() < 100);
    }

    private static PageFacts cut(String html) {
        return Heads.facts(AnswerKind.DOCUMENT, Body.of(html.getBytes(StandardCharsets.US_ASCII), Body.Extent.CUT));
    }

    private static String verdict(String address) {
        return Heads.verdict(RULE, Heads.html("<script src=\"" + address + "\"></script>"));
    }
}
