package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** What is to be judged is there: an error page or half an answer says nothing about the site. */
final class AnswersRule implements Rule<Gathered> {
    static final RuleInfo INFO = RuleInfo.of("http.answers")
            .title("The pages to be judged are answered, whole and without a server error")
            .passes("each answer is whole, has no status of 500 or above, and what was declared to be there is there")
            .fix("see the service's log for why it answers so; until then nothing else of that page is judged")
            .reference("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6")
            .tag("http");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(Gathered gathered) {
        return gathered.pages().stream()
                .map(page -> of(page).at(page.subject()))
                .toList();
    }

    /** {@return what is to be said of this page} */
    static Outcome of(Page page) {
        if (page.facts().isEmpty()) {
            return Outcome.inconclusive("no answer: " + page.problem());
        }
        if (page.serverFailed()) {
            return Outcome.failed("answers " + page.status() + ", a server error");
        }
        if (page.absent()) {
            return Outcome.failed(Severity.WARNING, "answers " + page.status() + ", though it was declared")
                    .fix("declare a path that the service serves, or see why it serves it no more");
        }
        if (page.broken()) {
            return Outcome.failed("the answer broke off, or went on for too long, before its end");
        }
        boolean leadsOff = page.usable()
                .flatMap(facts -> Redirects.target(facts.exchange()))
                .isPresent();
        return Outcome.passed("answers " + page.status() + (leadsOff ? ", which leads to another host" : ""));
    }
}
