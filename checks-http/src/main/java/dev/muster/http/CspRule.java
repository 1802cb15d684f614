package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/**
 * Judges what the enforced policies of a document come to.
 *
 * <p>Such a rule does not declare that it needs http.csp: that one also fails where the policy stands in a meta element
 * alone, which is not a reason to leave the policy unread.
 */
abstract class CspRule implements Rule<PageFacts> {
    static final String CSP3 = "https://www.w3.org/TR/CSP3/";
    static final String NOT_APPLICABLE = "the answer is no HTML document, or no policy is enforced (see http.csp)";

    /** {@return metadata with what these rules have in common} */
    static RuleInfo csp(String id, String section) {
        return RuleInfo.of(id)
                .notApplicable(NOT_APPLICABLE)
                .reference(CSP3 + section)
                .reference("https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html")
                .tag("http")
                .tag("headers")
                .tag("csp");
    }

    @Override
    public final List<Outcome> judge(PageFacts facts) {
        return List.of(judge(facts.policies(), facts));
    }

    final Outcome judge(CspSet set, PageFacts facts) {
        if (facts.kind() != AnswerKind.DOCUMENT) {
            return Outcome.notApplicable("the answer is no HTML document");
        }
        return set.enforced().isEmpty()
                ? Outcome.notApplicable("needs http.csp: no policy is enforced")
                : verdict(set, facts);
    }

    /** {@return what is to be said of these policies, of which at least one is enforced} */
    abstract Outcome verdict(CspSet set, PageFacts facts);
}
