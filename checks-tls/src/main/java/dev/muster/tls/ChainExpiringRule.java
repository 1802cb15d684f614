package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An intermediate that expires takes its leaves with it. */
final class ChainExpiringRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.chain.expiring")
            .title("The intermediate certificates last")
            .passes("every certificate between leaf and root on the path that clients take has 30 days left;"
                    + " an error if one is not valid now")
            .fix("install the authority's present chain beside the certificate: certbot does so at renewal"
                    + " (fullchain.pem)")
            .notApplicable("there is none on the path")
            .needs(CertShownRule.ID)
            .reference("https://letsencrypt.org/certificates/")
            .reference(RFC5280 + "4.1.2.5")
            .tag("tls")
            .tag("chain");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Duration WARN = Duration.ofDays(30);

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        List<X509> between = between(presented.trust());
        if (between.isEmpty()) {
            return Outcome.notApplicable("there is no intermediate certificate on the path");
        }
        X509 first = Collections.min(between, Comparator.comparing(X509::notAfter));
        Optional<X509> early =
                between.stream().filter(one -> Expiry.early(one, facts.at())).findFirst();
        if (early.isPresent()) {
            return Outcome.failed(
                    early.get().subject() + " is valid only from " + early.get().notBefore());
        }
        return judge(first, facts.at());
    }

    private static Outcome judge(X509 first, Instant at) {
        if (Expiry.expired(first, at)) {
            return Outcome.failed(first.subject() + " " + Expiry.expiredSince(first, at));
        }
        Duration left = Duration.between(at, first.notAfter());
        String observed = first.subject() + " has " + Words.span(left) + " left";
        return left.compareTo(WARN) < 0 ? Outcome.failed(Severity.WARNING, observed) : Outcome.passed(observed);
    }

    /** Neither the leaf nor the root, whose end nobody heeds. */
    private static List<X509> between(Trust trust) {
        List<X509> path = trust.path();
        int end = trust.end() == Trust.End.INCOMPLETE ? path.size() : path.size() - 1;
        return path.subList(Math.min(1, end), end);
    }
}
