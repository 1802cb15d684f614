package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.CspPolicy.Place;
import java.util.List;
import java.util.Optional;

/**
 * Strangers cannot show the page in a frame of theirs. Where an enforced policy has frame-ancestors, browsers ignore
 * X-Frame-Options (HTML standard, "the X-Frame-Options header").
 */
final class FramingRule extends DocumentRule {
    private static final String XFO = "X-Frame-Options";

    static final RuleInfo INFO = RuleInfo.of("http.framing")
            .title("Pages cannot be framed by strangers")
            .severity(Severity.WARNING)
            .passes("frame-ancestors names 'none', 'self' or hosts, or X-Frame-Options is DENY")
            .fix("send: Content-Security-Policy: frame-ancestors 'none' and, for old browsers, X-Frame-Options: DENY")
            .notApplicable(NO_DOCUMENT)
            .reference("https://www.w3.org/TR/CSP3/#directive-frame-ancestors")
            .reference("https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header")
            .reference("https://www.rfc-editor.org/rfc/rfc7034")
            .reference("https://cwe.mitre.org/data/definitions/1021.html")
            .tag("headers")
            .tag("clickjacking");

    FramingRule() {
        super(INFO);
    }

    @Override
    List<Outcome> judgeDocument(PageFacts facts) {
        List<FrameAncestors> policies = FrameAncestors.in(facts.policies().of(Place.HEADER));
        return List.of(policies.isEmpty() ? byOptions(facts) : byPolicy(facts, policies));
    }

    /** A frame needs the leave of every policy, so that the tightest counts. */
    private static Outcome byPolicy(PageFacts facts, List<FrameAncestors> policies) {
        Optional<FrameAncestors> tight =
                policies.stream().filter(policy -> policy.broad().isEmpty()).findFirst();
        if (tight.isEmpty()) {
            return refused(policies.get(0) + " lets any site frame the page");
        }
        boolean onlyInMeta = !facts.exchange().fields().has(XFO)
                && !metaFields(facts, "x-frame-options").isEmpty();
        return onlyInMeta
                ? refused(XFO + " stands in a meta element, which browsers ignore")
                        .fix("remove the meta element; for old browsers send: X-Frame-Options: DENY")
                : Outcome.passed(tight.get().toString());
    }

    private static Outcome byOptions(PageFacts facts) {
        List<String> values = FieldValues.split(facts.exchange().fields(), XFO).stream()
                .filter(value -> !value.isEmpty())
                .map(Ascii::lower)
                .toList();
        List<String> distinct = values.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return refused(unprotected(facts));
        }
        if (distinct.size() > 1) {
            return refused(XFO + " has conflicting values: " + FieldValues.quote(String.join(", ", distinct)));
        }
        return byOption(distinct.get(0), values.size());
    }

    private static Outcome byOption(String option, int times) {
        if (!option.equals("deny") && !option.equals("sameorigin")) {
            return refused(XFO + " is " + FieldValues.quote(option) + ", which browsers ignore");
        }
        if (times > 1) {
            return refused(XFO + " is sent " + times + " times")
                    .fix("send it in one layer only: X-Frame-Options: DENY");
        }
        return option.equals("deny")
                ? Outcome.passed(XFO + " is DENY")
                : refused(XFO + " is SAMEORIGIN: any page of this origin can frame this one");
    }

    private static String unprotected(PageFacts facts) {
        boolean inMeta = !metaFields(facts, "x-frame-options").isEmpty()
                || FrameAncestors.inMeta(metaFields(facts, "content-security-policy"));
        if (inMeta) {
            return "framing is restricted in a meta element only, which browsers ignore";
        }
        boolean reported =
                !FrameAncestors.in(facts.policies().of(Place.REPORT_ONLY)).isEmpty();
        return reported
                ? "frame-ancestors is in a report-only policy: it is not enforced"
                : "neither frame-ancestors nor X-Frame-Options is sent";
    }

    private static Outcome.Failed refused(String observed) {
        return Outcome.failed(observed).expected("frame-ancestors 'none', or the hosts that may frame the page");
    }
}
