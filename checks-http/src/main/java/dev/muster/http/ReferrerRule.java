package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Other sites do not learn which page somebody came from. Field and meta element both count: one until the other is parsed. */
final class ReferrerRule extends DocumentRule {
    static final RuleInfo INFO = RuleInfo.of("http.referrer")
            .title("Other sites do not learn full addresses from Referer")
            .severity(Severity.WARNING)
            .passes("the last valid token of Referrer-Policy is no-referrer, same-origin, strict-origin or"
                    + " strict-origin-when-cross-origin")
            .fix("send: Referrer-Policy: strict-origin-when-cross-origin")
            .notApplicable(NO_DOCUMENT)
            .reference("https://www.w3.org/TR/referrer-policy/")
            .reference("https://html.spec.whatwg.org/multipage/semantics.html#meta-referrer")
            .tag("headers")
            .tag("privacy");

    private static final Set<String> TIGHT =
            Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final Set<String> LOOSE = Set.of("origin", "origin-when-cross-origin", "no-referrer-when-downgrade");
    private static final String OPEN = "unsafe-url";
    /** What HTML still accepts in a meta element. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "never", "no-referrer",
            "default", "strict-origin-when-cross-origin",
            "always", OPEN,
            "origin-when-crossorigin", "origin-when-cross-origin");

    ReferrerRule() {
        super(INFO);
    }

    @Override
    List<Outcome> judgeDocument(PageFacts facts) {
        List<String> values = FieldValues.split(facts.exchange().fields(), "Referrer-Policy");
        Optional<String> field = lastKnown(values.stream().map(Ascii::lower).toList());
        Optional<String> meta = lastKnown(metaPolicies(facts));
        if (field.isEmpty() && meta.isEmpty()) {
            return List.of(values.isEmpty() ? absent() : unknown(values));
        }
        boolean byMeta = field.isEmpty() || (meta.isPresent() && laxity(meta.get()) > laxity(field.get()));
        Outcome outcome =
                byMeta ? judge(meta.orElseThrow(), "a meta element") : judge(field.orElseThrow(), "Referrer-Policy");
        return List.of(
                outcome instanceof Outcome.Passed && Sight.encoded(facts.exchange())
                        ? Outcome.inconclusive("Referrer-Policy is " + field.orElseThrow()
                                + "; the document came compressed, so that a laxer meta element would not be seen")
                        : outcome);
    }

    private static Optional<String> lastKnown(List<String> tokens) {
        return tokens.stream()
                .filter(token -> TIGHT.contains(token) || LOOSE.contains(token) || token.equals(OPEN))
                .reduce((earlier, later) -> later);
    }

    private static List<String> metaPolicies(PageFacts facts) {
        return facts.metas().stream()
                .filter(tag -> Ascii.is(tag.attribute("name").orElse(""), "referrer"))
                .map(tag -> Ascii.lower(tag.attribute("content").orElse("")))
                .map(content -> OLD_NAMES.getOrDefault(content, content))
                .toList();
    }

    private static int laxity(String policy) {
        return policy.equals(OPEN) ? 2 : LOOSE.contains(policy) ? 1 : 0;
    }

    private static Outcome judge(String policy, String where) {
        String observed = policy + " in " + where;
        if (policy.equals(OPEN)) {
            return Outcome.failed(observed + ": other sites get full addresses, over plain http too");
        }
        return LOOSE.contains(policy)
                ? Outcome.failed(Severity.INFO, observed + " gives more than strict-origin-when-cross-origin would")
                : Outcome.passed(observed);
    }

    private static Outcome absent() {
        return Outcome.failed(
                Severity.INFO, "there is no Referrer-Policy: what is sent depends on the browser's default");
    }

    private static Outcome unknown(List<String> values) {
        return Outcome.failed("Referrer-Policy is " + FieldValues.quote(String.join(", ", values))
                + ", of which browsers know nothing");
    }
}
