package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service does not live by its proxy alone. One that ends TLS is where HSTS belongs, and any proxy may take out what
 * names software: that is not told.
 */
final class ProxyAloneRule implements Rule<VantageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.vantage.proxy-alone")
            .title("The service is protected without the proxy too")
            .severity(Severity.INFO)
            .passes(
                    "no rule that the public URL passes would fail, by a warning or worse, for the service's own answer")
            .fix("see that nobody reaches the service but through the proxy: bind it to loopback or an inner address;"
                    + " or set the fields in the service, and no more at the proxy")
            .notApplicable("the two places could not be compared")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html")
            .reference("https://cwe.mitre.org/data/definitions/693.html")
            .tag("http")
            .tag("proxy");

    private static final List<String> THE_PROXYS = List.of("http.hsts", "http.info.", "http.obsolete");

    private final List<Rule<PageFacts>> rules;

    ProxyAloneRule(List<Rule<PageFacts>> rules) {
        this.rules = rules.stream()
                .filter(rule -> THE_PROXYS.stream().noneMatch(rule.info().id()::startsWith))
                .toList();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(VantageFacts facts) {
        List<Outcome> all = facts.pages(Vantage.Sight.BOTH).stream()
                .map(page -> judge(page).at(page.at("")))
                .toList();
        return all.isEmpty() ? List.of(Outcome.notApplicable("the two places could not be compared")) : all;
    }

    private Outcome judge(Vantage page) {
        List<String> supplied = new ArrayList<>();
        for (Rule<PageFacts> rule : rules) {
            if (supplied(
                    rule,
                    page.service().facts().orElseThrow(),
                    page.shown().facts().orElseThrow())) {
                supplied.add(rule.info().id());
            }
        }
        return supplied.isEmpty()
                ? Outcome.passed("the service's own answer passes what the public URL passes")
                : Outcome.failed("only a proxy sees to " + String.join(", ", supplied))
                        .expected("the same protection for who reaches the service otherwise, or nobody who does");
    }

    private static boolean supplied(Rule<PageFacts> rule, PageFacts service, PageFacts shown) {
        List<? extends Outcome> seen = rule.judge(shown);
        return rule.judge(service).stream().anyMatch(own -> grave(own, rule) && passes(own.subject(), seen));
    }

    private static boolean grave(Outcome own, Rule<PageFacts> rule) {
        return own instanceof Outcome.Failed failed && Attribution.severity(failed, rule.info()) != Severity.INFO;
    }

    private static boolean passes(String subject, List<? extends Outcome> seen) {
        Optional<Outcome> shown = OnVantage.about(subject, seen);
        return shown.filter(Outcome.Passed.class::isInstance).isPresent();
    }
}
