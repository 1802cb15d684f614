package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CspSyntaxRuleTest {
    private static final String HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private final CspSyntaxRule rule = new CspSyntaxRule();

    private static Outcome judge(String policies) {
        return CspSyntaxRule.judge(CspPages.set(policies), CspPages.page());
    }

    private static Outcome.Failed failed(String policies) {
        return assertInstanceOf(Outcome.Failed.class, judge(policies), policies);
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("script-src self"))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.page(AnswerKind.API, new Field("Content-Security-Policy", "x")))
                .verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CspPages.GOOD,
                "default-src 'self'",
                "default-src 'self';",
                ";; default-src 'self' ;;",
                "default-src 'self', img-src *",
                "default-src 'self',",
                "DEFAULT-SRC 'SELF' HTTPS:",
                "default-src",
                "default-src *",
                "img-src * data: blob: https: mediastream: filesystem: a+b-c.d:",
                "script-src 'nonce-q83vEjRWeJCrze8SNFZ4kA==' 'strict-dynamic' 'unsafe-inline' https:",
                "script-src " + HASH + " 'unsafe-hashes' 'report-sample'",
                "script-src 'sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU='",
                "script-src 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb' 'strict-dynamic'",
                "script-src 'wasm-unsafe-eval' 'unsafe-eval' 'report-sha256' 'trusted-types-eval'",
                "img-src a.org *.a.org a.org:443 a.org:* https://a.org https://*.a.org:*/x/ a_b.org a.org. localhost:80",
                "img-src *:443 https://* 127.0.0.1 a.org/x/y.png%20z a.org/a://b wss://a.org",
                "frame-ancestors 'self' https://a.org",
                "frame-ancestors https:",
                "sandbox",
                "sandbox allow-scripts Allow-Forms",
                "upgrade-insecure-requests",
                "webrtc 'block'; default-src 'none'",
                "require-trusted-types-for 'script'; trusted-types default my-Policy#1 'allow-duplicates'",
                "trusted-types 'none'",
                "trusted-types *",
                "trusted-types",
                "report-uri /a /b https://c.org; report-to csp; default-src 'none'",
                "child-src 'self'; worker-src 'self'; manifest-src 'self'; fenced-frame-src https:",
                "style-src 'strict-dynamic'",
                "meta: default-src 'self'",
                "report: default-src 'self'",
                "default-src 'self' && default-src 'self'"
            })
    void passes(String policies) {
        assertEquals("pass", Said.word(judge(policies), rule.info().severity()), judge(policies)::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # directives
            defualt-src 'self'; img-src *          | "defualt-src" is no directive that browsers know
            default-src: 'self'; img-src *         | "default-src:" is no directive that browsers know
            script-src='self'; img-src *           | "script-src='self'" is no directive that browsers know
            'self'; img-src *                      | "'self'" is no directive that browsers know
            <b>; img-src *                         | "<b>" is no directive that browsers know
            default-src 'self'; block-all-mixed-content | block-all-mixed-content is no longer a directive
            default-src 'self'; plugin-types a/b   | plugin-types is no longer a directive
            default-src 'self'; prefetch-src a.org | prefetch-src is no longer a directive
            default-src 'self'; navigate-to a.org  | navigate-to is no longer a directive
            default-src 'self'; reflected-xss block | reflected-xss is no longer a directive
            default-src 'self'; referrer origin    | referrer is no longer a directive
            default-src 'self'; require-sri-for script | require-sri-for is no longer a directive
            default-src 'self'; xhr-src 'self'     | xhr-src is no longer a directive
            allow 'self'; img-src *                | allow is no longer a directive
            options inline-script; img-src *       | options is no longer a directive
            img-src *; img-src a.org               | "img-src" comes twice: only the first counts
            img-src *; IMG-SRC a.org               | "img-src" comes twice: only the first counts
            nonsense                               | it holds no directive that has an effect
            default-src 'self' && ;                | it is empty
            # several
            default-src 'self', nonsense           | it holds no directive that has an effect
            meta: default-src 'self', img-src *    | default-src: "'self'," is no keyword and is ignored
            # meta and report-only
            meta: img-src *; frame-ancestors 'none' | frame-ancestors has no effect in a meta element
            meta: img-src *; report-uri /x         | report-uri has no effect in a meta element
            meta: img-src *; sandbox               | sandbox has no effect in a meta element
            meta: frame-ancestors 'none'           | it holds no directive that has an effect
            report: default-src self               | default-src: "self" lacks its ticks and is read as a host
            report: img-src *; sandbox             | sandbox has no effect in a report-only policy
            report: img-src *; upgrade-insecure-requests | upgrade-insecure-requests has no effect in a report-only policy
            # keywords
            script-src self                        | script-src: "self" lacks its ticks and is read as a host
            script-src none                        | script-src: "none" lacks its ticks and is read as a host
            script-src unsafe-inline               | script-src: "unsafe-inline" lacks its ticks and is read as a host
            script-src UNSAFE-EVAL                 | script-src: "UNSAFE-EVAL" lacks its ticks and is read as a host
            script-src strict-dynamic              | script-src: "strict-dynamic" lacks its ticks and is read as a host
            script-src nonce-abc                   | script-src: "nonce-abc" lacks its ticks and is read as a host
            script-src nonce-ab+/=                 | script-src: "nonce-ab+/=" lacks its ticks and is read as a host
            script-src sha256-abc                  | script-src: "sha256-abc" lacks its ticks and is read as a host
            script-src 'self                       | script-src: "'self" is no keyword and is ignored
            script-src self'                       | script-src: "self'" is no keyword and is ignored
            script-src ''self''                    | script-src: "''self''" is no keyword and is ignored
            script-src "self"                      | script-src: ""self"" is no keyword and is ignored
            script-src 'all'                       | script-src: "'all'" is no keyword and is ignored
            script-src '*'                         | script-src: "'*'" is no keyword and is ignored
            script-src 'https:'                    | script-src: "'https:'" is no keyword and is ignored
            script-src 'unsafe-hashed-attributes'  | script-src: "'unsafe-hashed-attributes'" is no keyword and is ignored
            script-src 'unsafe inline'             | script-src: "'unsafe" is no keyword and is ignored
            script-src 'none' 'self'               | script-src: 'none' does not count beside other sources
            script-src a.org 'None'                | script-src: 'none' does not count beside other sources
            script-src 'none' 'none'               | script-src: 'none' does not count beside other sources
            script-src 'strict-dynamic'            | script-src: 'strict-dynamic' without a valid nonce or hash blocks every script
            default-src 'strict-dynamic' https:    | default-src: 'strict-dynamic' without a valid nonce or hash blocks every script
            script-src-elem 'strict-dynamic' 'nonce-' | script-src-elem: 'strict-dynamic' without a valid nonce or hash blocks every
            # nonces and hashes
            script-src 'nonce-'                    | script-src: "'nonce-'" is no valid nonce and is ignored
            script-src 'nonce-abc                  | script-src: "'nonce-abc" is no valid nonce and is ignored
            script-src 'nonce-a=b'                 | script-src: "'nonce-a=b'" is no valid nonce and is ignored
            script-src 'nonce-a==='                | script-src: "'nonce-a==='" is no valid nonce and is ignored
            script-src 'nonce-{{nonce}}'           | script-src: "'nonce-{{nonce}}'" is no valid nonce and is ignored
            script-src 'nonce-%NONCE%'             | script-src: "'nonce-%NONCE%'" is no valid nonce and is ignored
            script-src 'NONCE-!'                   | script-src: "'NONCE-!'" is no valid nonce and is ignored
            script-src 'sha256-'                   | script-src: "'sha256-'" is no valid hash and is ignored
            script-src 'sha256-abc                 | script-src: "'sha256-abc" is no valid hash and is ignored
            script-src 'sha1-abc'                  | script-src: "'sha1-abc'" is no valid hash and is ignored
            script-src 'sha-256-abc'               | script-src: "'sha-256-abc'" is no valid hash and is ignored
            script-src 'sha256-abc'                | script-src: "'sha256-abc'" has not the length of such a digest and matc
            script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU' | has not the length of such a digest and matches nothing
            script-src 'sha512-47DEQpj8HBSa+/TImW' | script-src: "'sha512-47DEQpj8HBSa+/TImW'" has not the length of such a
            # hosts and schemes
            img-src https:a.org                    | img-src: "https:a.org" is no source and is ignored
            img-src https:/                        | img-src: "https:/" is no source and is ignored
            img-src https://                       | img-src: "https://" is no source and is ignored
            img-src //a.org                        | img-src: "//a.org" is no source and is ignored
            img-src /img/                          | img-src: "/img/" is no source and is ignored
            img-src :                              | img-src: ":" is no source and is ignored
            img-src 1a:                            | img-src: "1a:" is no source and is ignored
            img-src a_b:                           | img-src: "a_b:" is no source and is ignored
            img-src ://a.org                       | img-src: "://a.org" is no source and is ignored
            img-src .a.org                         | img-src: ".a.org" is no source and is ignored
            img-src a..org                         | img-src: "a..org" is no source and is ignored
            img-src a.*.org                        | img-src: "a.*.org" is no source and is ignored
            img-src *a.org                         | img-src: "*a.org" is no source and is ignored
            img-src **                             | img-src: "**" is no source and is ignored
            img-src *.                             | img-src: "*." is no source and is ignored
            img-src a.org:x                        | img-src: "a.org:x" is no source and is ignored
            img-src a.org:8x                       | img-src: "a.org:8x" is no source and is ignored
            img-src a.org:/x                       | img-src: "a.org:/x" is no source and is ignored
            img-src a.org:80:81                    | img-src: "a.org:80:81" is no source and is ignored
            img-src user@a.org                     | img-src: "user@a.org" is no source and is ignored
            img-src [::1]                          | img-src: "[::1]" is no source and is ignored
            img-src a.org?x                        | img-src: "a.org?x" is no source and is ignored
            img-src a.org/x?y=1                    | img-src: "a.org/x?y=1" has a query or a fragment, which sources cannot
            img-src a.org/#x                       | img-src: "a.org/#x" has a query or a fragment, which sources cannot
            img-src <a>                            | img-src: "<a>" is no source and is ignored
            # a semicolon is missing
            default-src 'self' img-src *           | default-src: "img-src" is the name of a directive, read as a source
            default-src 'self' IMG-SRC: *          | default-src: "IMG-SRC:" is the name of a directive, read as a source
            img-src * upgrade-insecure-requests    | img-src: "upgrade-insecure-requests" is the name of a directive, read a
            # frame-ancestors
            frame-ancestors 'unsafe-inline'        | frame-ancestors takes no keyword but 'self' and 'none'
            frame-ancestors 'nonce-abcdefgh'       | frame-ancestors takes no keyword but 'self' and 'none'
            # the others
            sandbox allow-everything               | sandbox does not take "allow-everything"
            sandbox 'allow-scripts'                | sandbox does not take "'allow-scripts'"
            upgrade-insecure-requests 1            | upgrade-insecure-requests does not take "1"
            webrtc maybe                           | webrtc does not take "maybe"
            webrtc                                 | webrtc has no value
            webrtc 'allow' 'block'                 | webrtc takes one value, not 2
            require-trusted-types-for script       | require-trusted-types-for does not take "script"
            require-trusted-types-for              | require-trusted-types-for has no value
            trusted-types 'default'                | trusted-types does not take "'default'"
            trusted-types a$b                      | trusted-types does not take "a$b"
            report-uri; img-src *                  | report-uri has no value
            report-to; img-src *                   | report-to has no value
            report-to a b; img-src *               | report-to takes one value, not 2
            """)
    void names_what_is_wrong(String policies, String remark) {
        Outcome.Failed failed = failed(policies);

        assertTrue(failed.observed().contains(remark), failed::observed);
        assertTrue(!failed.fix().isBlank(), failed::toString);
    }

    @Test
    void an_empty_field_is_left_to_http_csp() {
        for (String policies : new String[] {"", ";", " , ; ,", "report: ;"}) {
            assertEquals("n/a", Said.word(judge(policies), rule.info().severity()), policies);
        }
    }

    @Test
    void names_directives_beyond_ascii() {
        assertEquals(
                "it holds no directive that has an effect;"
                        + " \"script-src \u2018self\u2019\" has characters beyond ASCII: browsers skip the whole directive",
                failed("script-src \u2018self\u2019").observed());
        assertTrue(failed("img-src *; script-src b\u00fccher.org").observed().contains("beyond ASCII"));
    }

    @Test
    void names_a_few_and_counts_the_rest() {
        Outcome.Failed failed = failed("img-src a..b; img-src b; x; y; z; w" + "; v".repeat(2_000));

        assertTrue(failed.observed().endsWith(" and 4 more"), failed::observed);
        assertTrue(failed.observed().length() < 500, failed::observed);
    }

    @Test
    void shows_a_short_escaped_excerpt() {
        Outcome.Failed failed = failed("img-src \u001b[31m" + "\ud83d\ude00".repeat(50));
        assertTrue(failed.observed().contains("\"img-src \\u{1b}[31m"), failed::observed);
        assertTrue(failed.observed().length() < 300, failed::observed);
        String bell = failed("img-src *; " + "\u0007".repeat(90_000)).observed();
        assertTrue(bell.contains("\\u{7}") && bell.length() < 600, bell);
    }
}
