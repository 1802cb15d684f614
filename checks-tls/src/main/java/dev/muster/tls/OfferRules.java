package dev.muster.tls;

import dev.muster.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules over what an endpoint offers, in the catalogue's order: 23 to 37. */
final class OfferRules {
    static final List<OfferRule> PROTOCOLS =
            List.of(new Ssl3Rule(), new LegacyProtocolRule(), new NoTls12Rule(), new NoTls13Rule());

    static final List<OfferRule> SUITES = List.of(
            SuiteRules.NULL,
            SuiteRules.ANON,
            SuiteRules.EXPORT,
            SuiteRules.DES,
            SuiteRules.RC4,
            SuiteRules.BLOCK64,
            SuiteRules.FORWARD_SECRECY,
            SuiteRules.STATIC_EXCHANGE,
            SuiteRules.AEAD,
            SuiteRules.CBC);

    static final List<OfferRule> GROUPS = List.of(new WeakCurveRule(), new PostQuantumRule());

    static final List<Rule<EndpointFacts>> ALL = all();

    private OfferRules() {}

    private static List<Rule<EndpointFacts>> all() {
        List<Rule<EndpointFacts>> all = new ArrayList<>();
        all.addAll(PROTOCOLS);
        all.addAll(SUITES);
        all.addAll(List.of(new WeakDhRule(), new DheRule()));
        all.addAll(GROUPS);
        all.addAll(List.of(HelloRule.RENEGOTIATION, HelloRule.COMPRESSION, HelloRule.MASTER_SECRET));
        all.addAll(List.of(new AlpnRule(), new HstsMissingRule(), new HstsShortRule()));
        return List.copyOf(all);
    }
}
