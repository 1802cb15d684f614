package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** Whether an address answers as it should: at all, with what, and how soon. */
final class EndpointRules {
    private static final String SEMANTICS = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15";

    static final Rule<EndpointFacts> STATUS = Rule.of(
            RuleInfo.of("http.endpoint")
                    .title("The endpoint answers with the expected status")
                    .passes("the endpoint answers with the status that was declared")
                    .fix("see whether what serves it runs, can be reached from here, and what its log says")
                    .reference(SEMANTICS)
                    .tag("http")
                    .tag("endpoint"),
            EndpointRules::status);

    static final Rule<EndpointFacts> BODY = Rule.of(
            RuleInfo.of("http.endpoint.body")
                    .title("The endpoint's answer holds the expected text")
                    .passes("the first 64 KiB of the body hold every text that was declared")
                    .fix("look at the answer: something else may be served there, such as a proxy's error page")
                    .notApplicable("no text was declared, or the endpoint does not answer")
                    .needs("http.endpoint")
                    .reference(SEMANTICS)
                    .tag("http")
                    .tag("endpoint"),
            EndpointRules::body);

    static final Rule<EndpointFacts> LATENCY = Rule.of(
            RuleInfo.of("http.endpoint.latency")
                    .title("The endpoint answers soon enough")
                    .severity(Severity.WARNING)
                    .passes("the whole answer is there within the declared time")
                    .fix("see what keeps it: its own dependencies, garbage collection, or the way there")
                    .notApplicable("the endpoint does not answer")
                    .needs("http.endpoint")
                    .reference(SEMANTICS)
                    .tag("http")
                    .tag("endpoint"),
            EndpointRules::latency);

    static final List<Rule<EndpointFacts>> ALL = List.of(STATUS, BODY, LATENCY);

    private EndpointRules() {}

    private static Outcome status(EndpointFacts facts) {
        String expected = "status " + facts.plan().status();
        if (facts.answer().isEmpty()) {
            return Outcome.failed("no answer: " + facts.problem()).expected(expected);
        }
        int status = facts.answer().get().status();
        return status == facts.plan().status()
                ? Outcome.passed("answers " + status)
                : Outcome.failed("answers " + status).expected(expected);
    }

    private static Outcome body(EndpointFacts facts) {
        if (facts.answer().isEmpty()) {
            return Outcome.notApplicable("needs http.endpoint");
        }
        if (facts.plan().markers().isEmpty()) {
            return Outcome.notApplicable("no text was declared");
        }
        Body body = facts.answer().get().body();
        String text = body.text();
        long missing = facts.plan().markers().stream()
                .filter(marker -> !text.contains(marker))
                .count();
        if (missing == 0) {
            return Outcome.passed("holds all of " + facts.plan().markers().size() + " declared texts");
        }
        if (Sight.encoded(facts.answer().get())) {
            return Sight.unclear(facts.answer().get());
        }
        return switch (body.extent()) {
            case WHOLE -> Outcome.failed("lacks " + missing + " of the declared texts");
            case CUT -> Outcome.inconclusive("a declared text is not in the first " + body.length() + " bytes");
            case BROKEN -> Outcome.failed("breaks off before all declared texts were there");
        };
    }

    private static Outcome latency(EndpointFacts facts) {
        if (facts.answer().isEmpty()) {
            return Outcome.notApplicable("needs http.endpoint");
        }
        Exchange answer = facts.answer().get();
        String limit = facts.plan().limit().toMillis() + " ms";
        if (answer.body().extent() == Body.Extent.BROKEN) {
            return Outcome.failed("the answer broke off before its end").expected("all of it within " + limit);
        }
        return answer.took().compareTo(facts.plan().limit()) <= 0
                ? Outcome.passed("within " + limit)
                : Outcome.failed("took " + answer.took().toMillis() + " ms").expected("within " + limit);
    }
}
