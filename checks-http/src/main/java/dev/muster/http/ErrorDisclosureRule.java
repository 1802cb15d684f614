package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Optional;

/** An error answer says that something went wrong, and nothing of how the service is made. */
final class ErrorDisclosureRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.error.disclosure")
            .title("Error answers do not explain the inside")
            .severity(Severity.WARNING)
            .passes("provoked errors are answered with a plain page or a short problem document")
            .fix("answer errors with a page of your own; Spring Boot: server.error.include-stacktrace=never and"
                    + " server.error.whitelabel.enabled=false (from 4.0 on spring.web.error instead of server.error)")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_ERRH_01)
            .reference(SiteReferences.cwe(550))
            .reference(SiteReferences.cwe(1295))
            .tag("http")
            .tag("errors")
            .tag("active");

    ErrorDisclosureRule() {
        super(INFO, Attempt.Purpose.ERROR);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        if (Sight.encoded(answer)) {
            return Outcome.inconclusive("the body is compressed, though that was not asked for");
        }
        SiteText text = SiteText.of(answer);
        Optional<Disclosure> disclosure = Disclosure.in(text);
        if (disclosure.isPresent()) {
            return failed(answer, disclosure.get().what());
        }
        if (ErrorInput.of(answer).echoed(answer, text)) {
            return failed(answer, "the path that was asked for, as text");
        }
        return Sight.clear(answer)
                ? Outcome.passed("the answer is " + answer.status() + " and tells nothing of the inside")
                : Sight.unclear(answer);
    }

    private static Outcome failed(Exchange answer, String what) {
        return Outcome.failed(Severity.WARNING, "the answer, " + answer.status() + ", holds " + what)
                .expected("a plain page or a short problem document");
    }
}
