package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scripts of other hosts are pinned to what was tested. One outcome for each such host, so that one can be accepted. */
final class IntegrityRule extends DocumentRule {
    static final RuleInfo INFO = RuleInfo.of("http.integrity")
            .title("Scripts of other hosts are pinned by integrity")
            .severity(Severity.WARNING)
            .passes("no script comes from another host, or each comes over https with integrity and crossorigin")
            .fix(
                    "write <script src=\"https://...\" integrity=\"sha384-...\" crossorigin=\"anonymous\">, the digest from:"
                            + " openssl dgst -sha384 -binary FILE | openssl base64 -A; or serve the file yourself")
            .notApplicable(NO_DOCUMENT + ", or has no content")
            .reference("https://www.w3.org/TR/SRI/")
            .reference("https://cwe.mitre.org/data/definitions/829.html")
            .reference("https://cwe.mitre.org/data/definitions/345.html")
            .tag("html")
            .tag("supply-chain");

    /** A page may name any number of hosts. */
    private static final int HOSTS_NAMED = 20;

    IntegrityRule() {
        super(INFO);
    }

    @Override
    List<Outcome> judgeDocument(PageFacts facts) {
        Exchange exchange = facts.exchange();
        if (exchange.body().length() == 0) {
            return List.of(Outcome.notApplicable("the document has no content"));
        }
        if (Sight.encoded(exchange)) {
            return List.of(Outcome.inconclusive("the document came compressed: its scripts could not be read"));
        }
        List<ForeignScript> scripts = ForeignScript.in(facts.tags(), exchange.uri());
        List<Outcome> outcomes = byHost(scripts);
        if (exchange.body().extent() != Body.Extent.WHOLE) {
            outcomes.removeIf(Outcome.Passed.class::isInstance);
            outcomes.add(Outcome.inconclusive("only the first "
                    + exchange.body().length() + " bytes of the document were read: scripts after them were not seen"));
        } else if (outcomes.isEmpty()) {
            outcomes.add(Outcome.passed("no script comes from another host"));
        }
        return List.copyOf(outcomes);
    }

    private static List<Outcome> byHost(List<ForeignScript> scripts) {
        Map<String, List<ForeignScript>> hosts = new LinkedHashMap<>();
        for (ForeignScript script : scripts) {
            String host = script.address().host();
            String subject = host.isEmpty() ? "no host" : FieldValues.excerpt(host);
            boolean named = hosts.containsKey(subject) || hosts.size() < HOSTS_NAMED;
            hosts.computeIfAbsent(named ? subject : "other hosts", any -> new ArrayList<>())
                    .add(script);
        }
        List<Outcome> outcomes = new ArrayList<>();
        hosts.forEach((host, all) -> outcomes.add(worst(all).at(host)));
        return outcomes;
    }

    private static Outcome worst(List<ForeignScript> scripts) {
        ForeignScript.Flaw flaw = scripts.stream()
                .map(ForeignScript::flaw)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long such = scripts.stream().filter(script -> script.flaw() == flaw).count();
        String count = such + " of " + scripts.size() + " scripts ";
        return switch (flaw) {
            case PLAIN_HTTP -> Outcome.failed(count + "over plain http: whoever is on the way can change them");
            case SCHEME_RELATIVE ->
                Outcome.failed(count + "by an address that begins with //: the page decides whether they are encrypted")
                        .fix("write https:// in front of the host");
            case UNPINNED -> Outcome.failed(count + "without integrity: that host decides what runs in the page");
            case NO_CROSSORIGIN ->
                Outcome.failed(count + "with integrity but without crossorigin: browsers do not run them")
                        .fix("add crossorigin=\"anonymous\" to the element");
            case NONE -> Outcome.passed(scripts.size() + " scripts, all with integrity");
        };
    }
}
