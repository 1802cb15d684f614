package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts of an endpoint to judge: of {@code localhost}, seen at {@link Issue#NOW}. Each method gives a changed copy. */
record Endpoints(EndpointFacts facts) {
    static final Credential ROOT = Issue.authority("root").make();
    static final Credential BETWEEN = Issue.authority("between").by(ROOT).make();

    /** {@return a good certificate, not made yet} */
    static Issue leaf() {
        return Issue.leaf().by(BETWEEN);
    }

    /** {@return facts of a leaf and its chain, judged against a store that trusts {@link #ROOT}} */
    static Endpoints of(Issue leaf) {
        return of(leaf.make());
    }

    static Endpoints of(Credential leaf) {
        return of(leaf.chain(), ROOT);
    }

    static Endpoints of(List<X509> sent, Credential trusted) {
        try {
            return of(Seen.of(Trusts.presented(sent, TrustStores.of(trusted.trust()))));
        } catch (CannotLookException e) {
            throw new IllegalStateException(e);
        }
    }

    static Endpoints unseen() {
        return of(Seen.not("it stalled"));
    }

    private static Endpoints of(Seen<Presented> presented) {
        return new Endpoints(new EndpointFacts(
                "localhost",
                443,
                Upgrade.NONE,
                Issue.NOW,
                Wishes.usual(),
                new Contact(Contact.Kind.SPEAKS_TLS, "TLS 1.3"),
                presented,
                Seen.not("not asked"),
                Seen.not("not asked"),
                Seen.not("not asked"),
                Seen.not(Renewal.NOT_NAMED),
                Optional.empty(),
                Optional.empty()));
    }

    Presented presented() {
        return facts.presented().value().orElseThrow();
    }

    Endpoints presented(Presented other) {
        return with(facts.host(), facts.at(), facts.wishes(), Seen.of(other), facts.configured());
    }

    Endpoints stapled(Standing staple) {
        Presented was = presented();
        return presented(Presented.of(was.sent(), was.trust(), Optional.of(staple), was.otherTimestamps()));
    }

    Endpoints timestamps(int beside) {
        Presented was = presented();
        return presented(Presented.of(was.sent(), was.trust(), was.staple(), beside));
    }

    /** As if the root were one of the JDK's own. */
    Endpoints publicRoot() {
        Presented was = presented();
        Trust trust = was.trust();
        return presented(Presented.of(
                was.sent(),
                new Trust(trust.end(), trust.path(), true, trust.leafTrusted(), trust.detail()),
                was.staple(),
                was.otherTimestamps()));
    }

    Endpoints host(String name) {
        return with(name, facts.at(), facts.wishes(), facts.presented(), facts.configured());
    }

    Endpoints at(Instant instant) {
        return with(facts.host(), instant, facts.wishes(), facts.presented(), facts.configured());
    }

    Endpoints configured(Seen<Renewal> renewal) {
        return with(facts.host(), facts.at(), facts.wishes(), facts.presented(), renewal);
    }

    Endpoints pins(String... pins) {
        Wishes was = facts.wishes();
        Wishes wishes = new Wishes(was.grade(), was.mozilla(), List.of(pins), was.publicWeb());
        return with(facts.host(), facts.at(), wishes, facts.presented(), facts.configured());
    }

    Endpoints publicWeb(boolean said) {
        Wishes was = facts.wishes();
        Wishes wishes = new Wishes(was.grade(), was.mozilla(), was.pins(), Optional.of(said));
        return with(facts.host(), facts.at(), wishes, facts.presented(), facts.configured());
    }

    private Endpoints with(
            String host, Instant at, Wishes wishes, Seen<Presented> presented, Seen<Renewal> configured) {
        return new Endpoints(new EndpointFacts(
                host,
                facts.port(),
                facts.upgrade(),
                at,
                wishes,
                facts.contact(),
                presented,
                facts.session(),
                facts.offer(),
                facts.hsts(),
                configured,
                facts.login(),
                facts.other()));
    }

    /** {@return pass, n/a, unknown or the severity, and what is said} */
    String by(Rule<EndpointFacts> rule) {
        return said(rule, rule.judge(facts).get(0));
    }

    static String said(Rule<?> rule, Outcome outcome) {
        String word = outcome instanceof Outcome.Inconclusive
                ? "unknown"
                : Said.word(outcome, rule.info().severity());
        return word + " " + Said.text(outcome);
    }

    /** {@return the ids of the rules that find something, in the catalogue's order} */
    List<String> findings() {
        return CertificateRules.ALL.stream()
                .filter(rule -> rule.judge(facts).stream().anyMatch(Outcome.Failed.class::isInstance))
                .map(rule -> rule.info().id())
                .toList();
    }
}
