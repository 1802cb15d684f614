package dev.muster.tls;

import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Where the rules of this package are joined into lists. */
final class TlsRules {
    /** Of an endpoint; the one on which all others depend comes first. */
    static final List<Rule<EndpointFacts>> ENDPOINT = Stream.of(
                    ContactRules.ALL,
                    CertificateRules.ALL,
                    OfferRules.ALL,
                    GradeRules.ALL,
                    List.<Rule<EndpointFacts>>of(new SmtpLoginRule()))
            .flatMap(List::stream)
            .toList();

    private TlsRules() {}

    /** {@return every rule of this package, as the page lists them} */
    static List<RuleInfo> documented() {
        return Stream.of(ENDPOINT, StoreRules.ALL, JvmRules.ALL)
                .flatMap(List::stream)
                .map(Rule::info)
                .toList();
    }
}
