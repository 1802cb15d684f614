package dev.muster.http;

import dev.muster.http.CspPolicy.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with one policy as it is written. */
final class CspRemarks {
    /** How many are kept of each sort. */
    private static final int MOST = 50;

    private CspRemarks() {}

    static List<CspRemark> of(CspPolicy policy) {
        List<CspRemark> remarks = new ArrayList<>();
        policy.garbled().stream().limit(MOST).map(CspRemarks::garbled).forEach(remarks::add);
        remarks.addAll(directives(policy));
        policy.repeated().stream()
                .distinct()
                .limit(MOST)
                .map(CspRemarks::repeated)
                .forEach(remarks::add);
        policy.misplaced().stream().distinct().map(CspRemarks::misplaced).forEach(remarks::add);
        if (policy.place() == Place.REPORT_ONLY) {
            policy.directive("sandbox").ifPresent(any -> remarks.add(idle("sandbox")));
            policy.directive("upgrade-insecure-requests")
                    .ifPresent(any -> remarks.add(idle("upgrade-insecure-requests")));
        }
        empty(policy, remarks.isEmpty()).ifPresent(remark -> remarks.add(0, remark));
        return remarks;
    }

    private static Optional<CspRemark> empty(CspPolicy policy, boolean silent) {
        if (policy.isEffective()) {
            return Optional.empty();
        }
        String observed = silent ? "it is empty" : "it holds no directive that has an effect";
        return Optional.of(new CspRemark(observed, "send: default-src 'self'; object-src 'none'; base-uri 'none'"));
    }

    private static CspRemark garbled(String text) {
        return new CspRemark(
                CspText.quote(text) + " has characters beyond ASCII: browsers skip the whole directive",
                "write it in ASCII, with straight ticks; write host names in punycode");
    }

    private static CspRemark repeated(String name) {
        return new CspRemark(
                CspText.quote(name) + " comes twice: only the first counts", "join them into one directive");
    }

    private static CspRemark misplaced(String name) {
        return new CspRemark(
                name + " has no effect in a meta element", "send it in the header field Content-Security-Policy");
    }

    private static CspRemark idle(String name) {
        return new CspRemark(name + " has no effect in a report-only policy", "take it out of the report-only policy");
    }

    private static List<CspRemark> directives(CspPolicy policy) {
        List<CspRemark> remarks = new ArrayList<>();
        for (CspDirective directive : policy.directives().values()) {
            if (remarks.size() < MOST) {
                directive(directive, remarks);
            }
        }
        return remarks.subList(0, Math.min(remarks.size(), MOST));
    }

    private static void directive(CspDirective directive, List<CspRemark> remarks) {
        String name = directive.name();
        if (CspDirectives.SOURCE_LISTS.contains(name)) {
            CspListRemarks.add(directive, remarks);
        } else if (CspDirectives.isKnown(name)) {
            CspValueRemarks.of(directive).forEach(remarks::add);
        } else {
            remarks.add(unknown(name));
        }
    }

    private static CspRemark unknown(String name) {
        String instead = CspDirectives.DEPRECATED.get(name);
        return instead == null
                ? new CspRemark(
                        CspText.quote(name) + " is no directive that browsers know",
                        "correct the name: see https://www.w3.org/TR/CSP3/#csp-directives")
                : new CspRemark(name + " is no longer a directive", instead);
    }
}
