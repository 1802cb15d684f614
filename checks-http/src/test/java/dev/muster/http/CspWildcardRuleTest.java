package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspWildcardRuleTest {
    private final CspWildcardRule rule = new CspWildcardRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(CspPages.page(CspPages.GOOD))
                .failing(CspPages.page("script-src *"))
                .notApplicable(CspPages.page())
                .notApplicable(CspPages.page("img-src *"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # named
            script-src 'self'                                          | pass
            script-src 'none'                                          | pass
            script-src                                                 | pass
            script-src cdn.shop.org                                    | pass
            script-src https://cdn.shop.org:8443/js/                   | pass
            script-src *.shop.org                                      | pass
            script-src https://*.shop.org:*                            | pass
            script-src 'nonce-abcdefgh'                                | pass
            script-src 'unsafe-inline'                                 | pass
            script-src data:                                           | pass
            script-src blob:                                           | pass
            script-src ftp:                                            | pass
            script-src ftp://*                                         | pass
            script-src *.corp                                          | pass
            script-src localhost                                       | pass
            # anyone
            script-src *                                               | ERROR
            script-src https:                                          | ERROR
            script-src HTTPS:                                          | ERROR
            script-src http:                                           | ERROR
            script-src ws:                                             | ERROR
            script-src wss:                                            | ERROR
            script-src https://*                                       | ERROR
            script-src http://*                                        | ERROR
            script-src https://*:*                                     | ERROR
            script-src https://*/js/                                   | ERROR
            script-src *:443                                           | ERROR
            script-src *:*                                             | ERROR
            script-src *:8080                                          | ERROR
            script-src */js/                                           | ERROR
            script-src *.com                                           | ERROR
            script-src https://*.org                                   | ERROR
            script-src 'self' *                                        | ERROR
            script-src 'none' *                                        | ERROR
            default-src *                                              | ERROR
            default-src https:; object-src 'none'                      | ERROR
            script-src-elem https:                                     | ERROR
            script-src 'self'; script-src-elem *                       | ERROR
            script-src *; script-src-elem 'self'                       | pass
            script-src-attr *; script-src 'self'                       | pass
            script-src 'nonce-abcdefgh' https:                         | ERROR
            script-src 'sha256-abc' *                                  | ERROR
            # 'strict-dynamic' ends that for scripts, not for plugins
            script-src 'nonce-abcdefgh' 'strict-dynamic' https: http:  | pass
            script-src 'strict-dynamic' *                              | pass
            default-src 'nonce-abcdefgh' 'strict-dynamic' https:       | ERROR
            default-src 'nonce-abcdefgh' 'strict-dynamic' https:; object-src 'none' | pass
            script-src strict-dynamic *                                | ERROR
            # malformed: no wildcard
            script-src **                                              | pass
            script-src *.*                                             | pass
            script-src *.                                              | pass
            script-src '*'                                             | pass
            script-src https                                           | pass
            script-src https:/                                         | pass
            script-src https://                                        | pass
            script-src //*                                             | pass
            script-src *shop.org                                       | pass
            script-src cdn.*.org                                       | pass
            script-src *:http                                          | pass
            script-src *:                                              | pass
            script-src 1https://*                                      | pass
            # plugins
            script-src 'self'; object-src *                            | ERROR
            script-src 'self'; object-src https:                       | ERROR
            script-src 'self'; object-src data:                        | ERROR
            script-src 'self'; object-src 'self'                       | pass
            object-src *                                               | ERROR
            default-src 'self' data:                                   | ERROR
            default-src 'self' data:; object-src 'none'                | pass
            default-src *; script-src 'self'                           | ERROR
            default-src *; script-src 'self'; object-src 'none'        | pass
            # shared hosts
            script-src *.cloudfront.net                                | WARNING
            script-src https://*.CloudFront.net                        | WARNING
            script-src *.herokuapp.com                                 | WARNING
            script-src *.github.io                                     | WARNING
            script-src *.amazonaws.com                                 | WARNING
            script-src *.s3.amazonaws.com                              | WARNING
            script-src *.s3.eu-west-1.amazonaws.com                    | WARNING
            script-src *.eu-west-1.amazonaws.com                       | WARNING
            script-src *.shop.s3.amazonaws.com                         | pass
            script-src *.d111.cloudfront.net                           | pass
            script-src d111.cloudfront.net                             | pass
            script-src cdn.jsdelivr.net                                | WARNING
            script-src https://unpkg.com/                              | WARNING
            script-src unpkg.com.                                      | WARNING
            script-src https://unpkg.com/htmx.org@2.0.0/               | pass
            script-src https://storage.googleapis.com/shop/            | pass
            object-src *.cloudfront.net; script-src 'self'             | WARNING
            script-src *.cloudfront.net *                              | ERROR
            script-src 'nonce-abcdefgh' 'strict-dynamic' *.github.io   | pass
            # several policies hold at once
            script-src *, script-src 'self'                            | pass
            script-src *, script-src https:                            | ERROR
            script-src https:, script-src http:                        | ERROR
            script-src *, script-src cdn.shop.org                      | pass
            script-src *, img-src 'self'                               | ERROR
            script-src *, default-src 'none'                           | pass
            script-src *, script-src *.cloudfront.net                  | WARNING
            script-src *.github.io, script-src *.cloudfront.net        | pass
            script-src *.com, script-src https:                        | ERROR
            script-src *.com, script-src *.org                         | pass
            script-src *, script-src 'strict-dynamic' 'nonce-abcdefgh' * | pass
            script-src *; object-src *, sandbox                        | ERROR
            script-src *; object-src 'none', sandbox                   | pass
            script-src * && report: script-src 'self'                  | ERROR
            script-src * && meta: script-src 'self'                    | pass
            meta: script-src *                                         | ERROR
            img-src *                                                  | n/a
            object-src 'none'                                          | n/a
            base-uri *; form-action *                                  | n/a
            """)
    void judges_what_is_in_force(String policies, String verdict) {
        assertEquals(verdict, CspPages.verdict(rule, policies));
    }

    @Test
    void names_the_sources() {
        assertEquals(
                "scripts may come from https:, *.com; plugins may come from *, data: | named hosts | ",
                CspPages.text(CspPages.judge(rule, "script-src https: *.com 'self'; object-src * data:")));
        assertEquals(
                "scripts may come from *.github.io | hosts of which the owner is known | ",
                CspPages.text(CspPages.judge(rule, "script-src *.github.io")));
        assertEquals(
                "scripts may come from *.a, *.b, *.c, *.d and 2 more | named hosts | ",
                CspPages.text(CspPages.judge(rule, "script-src *.a *.b *.c *.d *.e *.f")));
    }

    @Test
    void tells_of_hosts_without_calling_them_a_finding() {
        assertEquals(
                "code comes from named sources, 2 of them hosts: a nonce with 'strict-dynamic' would be stricter",
                CspPages.text(CspPages.judge(rule, "script-src a.shop.org b.shop.org 'self'")));
        assertEquals(
                "code comes from no host but the site's own, or by nonce or hash",
                CspPages.text(CspPages.judge(rule, "script-src a.org 'strict-dynamic' 'nonce-abcdefgh'")));
    }
}
