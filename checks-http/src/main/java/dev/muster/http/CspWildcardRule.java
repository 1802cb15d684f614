package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Code comes from named hosts: CSP-5. */
final class CspWildcardRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.wildcard", "#match-url-to-source-list")
            .title("No wildcard where the Content-Security-Policy says whence code comes")
            .severity(Severity.ERROR)
            .passes(
                    "script-src and object-src name hosts, 'self', 'none', nonces or hashes; for scripts, 'strict-dynamic'"
                            + " takes hosts and schemes out of force")
            .fix("name the hosts, or trust scripts by nonce: script-src 'nonce-{random}' 'strict-dynamic';"
                    + " object-src 'none'")
            .notApplicable(NOT_APPLICABLE + ", or no policy governs scripts (see http.csp.restricts)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        List<CspOpening> scripts = CspOpening.toScripts(set, "script-src-elem");
        List<CspOpening> objects = CspOpening.inForce(set, "object-src");
        boolean data = set.allows("object-src", list -> list.reaches("data", ""));
        List<String> observed = new ArrayList<>();
        tell("scripts", scripts, false, observed);
        tell("plugins", objects, data, observed);
        boolean anyone =
                data || Stream.concat(scripts.stream(), objects.stream()).anyMatch(CspOpening::anyone);
        return observed.isEmpty() ? nothing(set) : failed(anyone, observed);
    }

    private static Outcome nothing(CspSet set) {
        return set.governs("script-src-elem")
                ? Outcome.passed("code comes from " + hosts(set))
                : Outcome.notApplicable("needs http.csp.restricts: no policy governs scripts");
    }

    private static Outcome failed(boolean anyone, List<String> observed) {
        return Outcome.failed(anyone ? Severity.ERROR : Severity.WARNING, String.join("; ", observed))
                .expected(anyone ? "named hosts" : "hosts of which the owner is known");
    }

    private static void tell(String what, List<CspOpening> openings, boolean data, List<String> observed) {
        List<String> sources = new ArrayList<>();
        openings.forEach(opening -> sources.add(opening.source().text()));
        if (data) {
            sources.add("data:");
        }
        if (!sources.isEmpty()) {
            observed.add(what + " may come from " + CspText.sources(sources));
        }
    }

    /** Lists of hosts are often got round, for what else those hosts serve: that is told and is no finding. */
    private static String hosts(CspSet set) {
        long hosts = set.governing("script-src-elem").stream()
                .filter(list -> !list.has(CspSource.STRICT_DYNAMIC))
                .flatMap(list -> list.sources().stream())
                .filter(source -> source.kind() == CspSource.Kind.HOST)
                .count();
        return hosts == 0
                ? "no host but the site's own, or by nonce or hash"
                : "named sources, " + hosts + " of them hosts: a nonce with 'strict-dynamic' would be stricter";
    }
}
