package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HSTS is said once, in one way, where browsers listen. */
final class HstsSyntaxRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.hsts.syntax")
            .title("The HSTS header is well formed and consistent")
            .passes("one field over HTTPS, each directive once, max-age a number; preload only with includeSubDomains"
                    + " and a max-age of at least 31536000")
            .severity(Severity.WARNING)
            .fix("set it in one layer only, for HTTPS only: Strict-Transport-Security: max-age=31536000;"
                    + " includeSubDomains")
            .notApplicable("there is no such field")
            .needs(HstsRule.INFO.id())
            .reference("https://www.rfc-editor.org/rfc/rfc6797#section-6.1")
            .reference("https://www.rfc-editor.org/rfc/rfc6797#section-7.2")
            .reference("https://hstspreload.org/#submission-requirements")
            .tag("http")
            .tag("transport");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        HstsPolicy policy = facts.hsts();
        List<String> complaints = new ArrayList<>();
        inFields(policy.fields(), complaints);
        misplaced(facts, complaints);
        if (!complaints.isEmpty()) {
            return List.of(Outcome.failed(String.join("; ", complaints))
                    .expected("one well-formed field, in answers over HTTPS only"));
        }
        return List.of(
                policy.fields().isEmpty()
                        ? Outcome.notApplicable("there is no Strict-Transport-Security")
                        : Outcome.passed("one field, well formed"));
    }

    private static void inFields(List<HstsField> fields, List<String> complaints) {
        fields.stream().flatMap(field -> problem(field).stream()).distinct().forEach(complaints::add);
        if (fields.size() > 1) {
            complaints.add(
                    fields.stream().distinct().count() == 1
                            ? "the field is sent " + fields.size() + " times"
                            : "the field is sent " + fields.size() + " times with different content: browsers take the"
                                    + " first");
        }
    }

    private static Optional<String> problem(HstsField field) {
        if (field.problem().isPresent()) {
            return field.problem().map(problem -> "browsers ignore a field: " + problem);
        }
        if (field.preload() && !field.includeSubDomains()) {
            return Optional.of("preload without includeSubDomains: the preload list refuses that");
        }
        return field.preload() && field.maxAge() < HstsPolicy.YEAR
                ? Optional.of("preload with a max-age under 31536000: the preload list refuses that")
                : Optional.empty();
    }

    private static void misplaced(PageFacts facts, List<String> complaints) {
        boolean plain = AnswerHead.all(facts.exchange()).stream()
                .anyMatch(head -> !head.overTls() && head.fields().has(HstsPolicy.FIELD));
        if (plain) {
            complaints.add("it is sent over plain http, where browsers ignore it and RFC 6797 forbids it");
        }
        if (facts.kind() == AnswerKind.DOCUMENT
                && !DocumentRule.metas(facts, "strict-transport-security").isEmpty()) {
            complaints.add("the page has a meta element for it, which browsers ignore");
        }
    }
}
