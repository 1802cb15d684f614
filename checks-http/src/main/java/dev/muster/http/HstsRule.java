package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Browsers that were here once never go back to plain http. */
final class HstsRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.hsts")
            .title("HSTS is on and lasts for a year")
            .passes(
                    "the first Strict-Transport-Security field is valid, its max-age at least 31536000; a warning below,"
                            + " a failure at 0 or without")
            .fix("send with every answer over HTTPS: Strict-Transport-Security: max-age=31536000; includeSubDomains"
                    + " (begin with max-age=300 until every sub-domain answers over HTTPS)")
            .notApplicable("the answer came over plain http")
            .reference("https://www.rfc-editor.org/rfc/rfc6797#section-6.1")
            .reference("https://owasp.org/www-project-web-security-testing-guide/v42/"
                    + "4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/"
                    + "07-Test_HTTP_Strict_Transport_Security")
            .reference("https://cwe.mitre.org/data/definitions/319.html")
            .tag("http")
            .tag("transport");

    private static final String EXPECTED = HstsPolicy.FIELD + ": max-age=" + HstsPolicy.YEAR;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        HstsPolicy policy = facts.hsts();
        if (!policy.overTls()) {
            return List.of(Outcome.notApplicable("the answer came over plain http, where browsers ignore HSTS"));
        }
        return List.of(
                policy.fields().isEmpty()
                        ? failed(Severity.ERROR, "there is no Strict-Transport-Security")
                        : judge(policy.fields().get(0)));
    }

    private static Outcome judge(HstsField field) {
        if (field.problem().isPresent()) {
            return failed(
                    Severity.ERROR,
                    "browsers ignore the field: " + field.problem().get());
        }
        long age = field.maxAge();
        if (age == 0) {
            return failed(Severity.ERROR, "max-age is 0, which switches HSTS off");
        }
        return age < HstsPolicy.YEAR
                ? failed(Severity.WARNING, "max-age is " + age + " s, less than a year")
                : Outcome.passed("max-age is " + age + " s");
    }

    private static Outcome failed(Severity severity, String observed) {
        return Outcome.failed(severity, observed).expected(EXPECTED);
    }
}
