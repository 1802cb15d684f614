package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A certificate is revoked because somebody else has its key. */
final class CertRevokedRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.cert.revoked")
            .title("The certificate is not revoked")
            .passes("its authority says that it is good: by a stapled answer, or by one of those whom the owner wants"
                    + " asked, .ocsp(URI) or .crl(URI); nobody else is asked, for that would phone out")
            .fix("replace key and certificate at once, and find out why it was revoked")
            .notApplicable("nothing was stapled and nobody was to be asked, or it is self-signed")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc6960#section-2.2")
            .reference("https://www.rfc-editor.org/rfc/rfc6066#section-8")
            .reference(RFC5280 + "6.3")
            .tag("tls")
            .tag("certificate");

    private static final String SELF_SIGNED = "it is self-signed: nobody else could revoke it";
    private static final String NOBODY =
            "nothing was stapled, and nobody was asked: that would phone out; name whom to ask by .ocsp(URI) or .crl(URI)";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        List<Evidence> all = Evidence.about(presented);
        if (all.isEmpty()) {
            return Outcome.notApplicable(presented.leaf().selfSigned() ? SELF_SIGNED : NOBODY);
        }
        Instant at = facts.at();
        Optional<Evidence> against = all.stream().filter(one -> one.revokes(at)).findFirst();
        if (against.isPresent()) {
            return Outcome.failed(
                    against.get().revocation() + ", says " + against.get().dated(at));
        }
        List<String> problems =
                all.stream().flatMap(one -> one.problem(at).stream()).toList();
        return all.stream()
                .filter(one -> one.problem(at).isEmpty())
                .findFirst()
                .<Outcome>map(one -> Outcome.passed(said("good, says " + one.dated(at), problems)))
                .orElseGet(() -> Outcome.inconclusive(String.join("; ", problems)));
    }

    private static String said(String good, List<String> problems) {
        return problems.isEmpty() ? good : good + "; " + String.join("; ", problems);
    }
}
