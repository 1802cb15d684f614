package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the service sets is not set once more on the way. Fields that are of no use when they come twice have rules of
 * their own, which tell: these are fields of which two may be meant.
 */
final class DoubledFieldRule implements Rule<VantageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.vantage.doubled")
            .title("No field that the service sends is added once more on the way")
            .severity(Severity.WARNING)
            .passes("the public URL shows no more fields of a policy than the service sends")
            .fix("set it in one layer only: in nginx an add_header beside the field of the service adds a second one,"
                    + " so take it out there or hide the service's (proxy_hide_header)")
            .notApplicable("the two places could not be compared, or the service sends no such field")
            .reference("https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header")
            .reference("https://www.w3.org/TR/CSP3/#multiple-policies")
            .reference("https://fetch.spec.whatwg.org/#cors-check")
            .tag("http")
            .tag("proxy")
            .tag("headers");

    /** What comes of two. */
    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "Access-Control-Allow-Credentials", "browsers refuse an answer with two",
            "Access-Control-Allow-Origin", "browsers refuse an answer with two",
            "Cache-Control", "caches join them, and heed what they find first or what is stricter",
            "Content-Security-Policy", "browsers enforce each, and block what one of them does not allow",
            "Content-Security-Policy-Report-Only", "browsers report what either does not allow",
            "Permissions-Policy", "browsers join them, and of each feature the last counts",
            "Referrer-Policy", "browsers heed the last that they know"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(VantageFacts facts) {
        List<Outcome> all = new ArrayList<>();
        facts.pages(Vantage.Sight.BOTH)
                .forEach(page -> FIELDS.forEach((field, effect) -> judge(page, field, effect, all)));
        return all.isEmpty()
                ? List.of(Outcome.notApplicable(
                        "the two places could not be compared, or the service sends no such field"))
                : all;
    }

    private static void judge(Vantage page, String field, String effect, List<Outcome> all) {
        int sent = count(page.service(), field);
        int shown = count(page.shown(), field);
        if (sent > 0) {
            Outcome outcome = shown > sent
                    ? Outcome.failed("the service sends " + sent + ", the public URL shows " + shown + ": " + effect
                                    + "; layer: proxy")
                            .expected("one, from one layer")
                    : Outcome.passed("sent " + sent + " times, shown " + shown + " times");
            all.add(outcome.at(page.at(field)));
        }
    }

    private static int count(Page page, String field) {
        return page.facts().orElseThrow().exchange().fields().values(field).size();
    }
}
