package dev.muster.http;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the rules of this package are joined into lists. */
final class HttpRules {
    /** Of one answer. */
    static final List<Rule<PageFacts>> PASSIVE = Stream.of(
                    CspRules.ALL, CookieRules.ALL, InfoRules.ALL, BrowserRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Of a site, from harmless requests. */
    static final List<Rule<SiteFacts>> LIGHT = SiteRules.LIGHT;

    /** Of a site, from requests that an owner asks for by name. */
    static final List<Rule<SiteFacts>> INTRUSIVE = SiteRules.INTRUSIVE;

    /** Paths where nothing should be. */
    static final List<String> EXPOSED = ExposedPaths.paths();

    private HttpRules() {}

    static List<Rule<Gathered>> passive() {
        return joined(PASSIVE, List.of());
    }

    static List<Rule<Gathered>> active() {
        return joined(PASSIVE, LIGHT);
    }

    static List<Rule<Gathered>> intrusive() {
        return joined(PASSIVE, Stream.concat(LIGHT.stream(), INTRUSIVE.stream()).toList());
    }

    /** {@return the rules of a run, with the one first on which all others depend} */
    static List<Rule<Gathered>> joined(List<Rule<PageFacts>> ofPages, List<Rule<SiteFacts>> ofSite) {
        List<Rule<Gathered>> all = new ArrayList<>(List.of(new AnswersRule()));
        ofPages.forEach(rule -> all.add(new OnPages(rule)));
        ofSite.forEach(rule -> all.add(rule.over(Gathered::site)));
        return all;
    }

    /** {@return every rule of this package, as the page lists them} */
    static List<RuleInfo> documented() {
        return Stream.of(intrusive(), VantageRules.OWN, EndpointRules.ALL)
                .flatMap(List::stream)
                .map(Rule::info)
                .toList();
    }
}
