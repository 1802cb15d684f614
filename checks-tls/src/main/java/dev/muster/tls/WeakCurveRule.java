package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** Curves are strong: 256 bits and more. */
final class WeakCurveRule extends OfferRule {
    private static final int ENOUGH = 256;
    private static final int WEAK = 224;

    static final RuleInfo INFO = about("tls.kx.weak-curve")
            .title("Curves have 256 bits or more")
            .severity(Severity.WARNING)
            .passes("no curve of less than 256 bits is accepted, x25519 counted as 256")
            .fix("name the groups: -Djdk.tls.namedGroups=x25519,secp256r1,secp384r1 (JVM),"
                    + " ssl_ecdh_curve X25519:prime256v1:secp384r1; (nginx)")
            .notApplicable("no group is agreed on: neither TLS 1.3 nor an ECDHE suite is offered")
            .reference(ReadMore.rfc(9325, "4.5"))
            .reference(ReadMore.rfc(8422, "5.1.1"))
            .tag("key-exchange");

    WeakCurveRule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        Agreed agreed = Agreed.of(offer);
        List<Group> small = agreed.that(group -> group.kind() == Group.Kind.EC && group.bits() < ENOUGH);
        if (!small.isEmpty()) {
            return Outcome.failed(described(small)).expected("256 bits or more");
        }
        if (!agreed.gaps().isEmpty()) {
            return Outcome.inconclusive(Words.all(agreed.gaps()));
        }
        List<Group> strangers = agreed.strangers();
        if (!strangers.isEmpty()) {
            return Outcome.inconclusive("nobody has named the group " + Words.some(strangers) + ": look it up");
        }
        return agreed.groups().isEmpty()
                ? Outcome.notApplicable("neither TLS 1.3 nor an ECDHE suite is offered")
                : Outcome.passed(Words.some(agreed.groups()));
    }

    private static String described(List<Group> small) {
        boolean weak = small.stream().anyMatch(group -> group.bits() < WEAK);
        return Words.some(small) + " " + Words.are(small) + " accepted, " + (weak ? "weak" : "less than 256 bits");
    }
}
