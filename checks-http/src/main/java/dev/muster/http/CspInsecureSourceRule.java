package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nothing comes over a connection that anybody may change: CSP-9. */
final class CspInsecureSourceRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.insecure-source", "#match-schemes")
            .title("The Content-Security-Policy of an https page names no plain-http source")
            .severity(Severity.WARNING)
            .passes("no source has the scheme http, ws or ftp, and neither has a report-uri")
            .fix("write https: instead, and add: upgrade-insecure-requests")
            .notApplicable(NOT_APPLICABLE + ", or the page came over plain http")
            .reference("https://www.w3.org/TR/upgrade-insecure-requests/");

    private static final Set<String> PLAIN = Set.of("http", "ws", "ftp");
    private static final String PROBE = "muster-probe.";
    private static final int MOST = 50;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        if (!facts.exchange().overTls()) {
            return Outcome.notApplicable("the page came over plain http");
        }
        List<String> found = new ArrayList<>(sources(set));
        found.addAll(reports(set));
        if (found.isEmpty()) {
            return Outcome.passed("no source is plain http");
        }
        boolean upgraded = !set.directives("upgrade-insecure-requests").isEmpty();
        return Outcome.failed(
                        upgraded ? Severity.INFO : Severity.WARNING,
                        CspText.list(found, "; ") + (upgraded ? "; upgrade-insecure-requests is set" : ""))
                .expected("https sources only");
    }

    private static Set<String> sources(CspSet set) {
        Set<String> found = new LinkedHashSet<>();
        for (CspPolicy policy : set.enforced()) {
            for (CspDirective list : policy.directives().values()) {
                if (CspDirectives.SOURCE_LISTS.contains(list.name())) {
                    add(set, list.name(), plain(list), found);
                }
            }
        }
        return found;
    }

    private static void add(CspSet set, String directive, List<CspSource> plain, Set<String> found) {
        for (CspSource source : plain) {
            if (found.size() < MOST && inForce(set, directive, source)) {
                found.add(directive + " has " + CspText.quote(source.text()));
            }
        }
    }

    private static List<CspSource> plain(CspDirective list) {
        List<CspSource> plain = new ArrayList<>();
        for (CspSource source : list.sources()) {
            if (plain.size() < MOST && PLAIN.contains(source.scheme())) {
                plain.add(source);
            }
        }
        return plain;
    }

    /** Another policy may have rules for the same and leave this source out; 'strict-dynamic' takes it out of force. */
    private static boolean inForce(CspSet set, String directive, CspSource source) {
        String host = source.host().startsWith("*.") ? PROBE + source.host().substring(2) : source.host();
        String probe = host.equals("*") ? PROBE : host;
        boolean scripts = directive.startsWith("script-src");
        return set.allows(
                directive,
                list -> scripts ? list.reachesScript(source.scheme(), probe) : list.reaches(source.scheme(), probe));
    }

    private static List<String> reports(CspSet set) {
        return set.directives("report-uri").stream()
                .flatMap(directive -> directive.tokens().stream())
                .filter(uri -> uri.toLowerCase(Locale.ROOT).startsWith("http://"))
                .map(uri -> "report-uri has " + CspText.quote(uri))
                .distinct()
                .toList();
    }
}
