package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.Set;

/** A renewed certificate that nobody loads expires all the same. */
final class CertReloadedRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.not-reloaded")
            .title("The served certificate is the one on disk")
            .passes("what the port serves is what the named file holds, or is newer")
            .fix("reload the server: systemctl reload nginx; Spring Boot:"
                    + " spring.ssl.bundle.pem.NAME.reload-on-update=true")
            .notApplicable("no file was named to compare with, or what it holds has other names")
            .needs(CertShownRule.ID)
            .reference("https://docs.spring.io/spring-boot/reference/features/ssl.html#features.ssl.reloading")
            .reference("https://eff-certbot.readthedocs.io/en/stable/using.html#renewing-certificates")
            .tag("tls")
            .tag("certificate");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        Seen<Renewal> configured = facts.configured();
        if (configured.value().isEmpty()) {
            return configured.why().equals(Renewal.NOT_NAMED)
                    ? Outcome.notApplicable(Renewal.NOT_NAMED)
                    : Outcome.inconclusive(configured.why());
        }
        Renewal renewal = configured.value().get();
        boolean elsewhere = facts.shown().stream()
                .anyMatch(one -> !one.equals(presented) && isOfKind(one, renewal) && !isOfKind(presented, renewal));
        return elsewhere
                ? Outcome.notApplicable("what is in " + renewal.where() + " is of the other kind of key")
                : judge(presented.leaf(), renewal);
    }

    private static boolean isOfKind(Presented shown, Renewal renewal) {
        return shown.leaf().key().kind() == renewal.configured().key().kind();
    }

    private static Outcome judge(X509 served, Renewal renewal) {
        X509 configured = renewal.configured();
        if (configured.equals(served)) {
            return Outcome.passed("what is served is what is in " + renewal.where());
        }
        if (!names(configured).equals(names(served))) {
            return Outcome.notApplicable("what is in " + renewal.where() + " has other names");
        }
        return configured.notBefore().isAfter(served.notBefore())
                ? Outcome.failed("served is one of " + Days.of(served.notBefore()) + " until "
                        + Days.of(served.notAfter()) + ", while " + renewal.where() + " has one of "
                        + Days.of(configured.notBefore()) + " until " + Days.of(configured.notAfter()))
                : Outcome.passed("what is served is newer than what is in " + renewal.where());
    }

    private static Set<String> names(X509 certificate) {
        return certificate.extensions().named()
                ? Set.copyOf(certificate.extensions().names())
                : Set.of(certificate.subject());
    }
}
