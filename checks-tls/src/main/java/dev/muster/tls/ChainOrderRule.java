package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** Old clients read a chain in one direction only. */
final class ChainOrderRule extends PresentedRule {
    static final RuleInfo INFO = RuleInfo.of("tls.chain.wrong-order")
            .title("The chain is sent in order")
            .severity(Severity.WARNING)
            .passes("each certificate is followed by that of its issuer, none comes twice, and none belongs to"
                    + " no other")
            .fix("concatenate in this order: cat leaf.pem intermediate.pem > fullchain.pem")
            .needs(CertShownRule.ID)
            .reference("https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2")
            .reference("https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2")
            .tag("tls")
            .tag("chain");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(Presented presented, EndpointFacts facts) {
        List<X509> sent = presented.sent();
        for (int i = 1; i < sent.size(); i++) {
            Optional<String> wrong = wrong(sent, i);
            if (wrong.isPresent()) {
                return Outcome.failed("certificate " + (i + 1) + " of " + sent.size() + ", "
                        + sent.get(i).subject() + ", " + wrong.get());
            }
        }
        return Outcome.passed(sent.size() == 1 ? "1 certificate" : sent.size() + " certificates in order");
    }

    /** What issued any one before it may stand there: beside an intermediate stands the same signed by another root. */
    private static Optional<String> wrong(List<X509> sent, int index) {
        X509 one = sent.get(index);
        List<X509> before = sent.subList(0, index);
        if (before.contains(one)) {
            return Optional.of("came before");
        }
        if (before.stream().anyMatch(other -> issued(one, other))) {
            return Optional.empty();
        }
        boolean later = sent.stream().anyMatch(other -> !other.equals(one) && issued(one, other));
        return Optional.of(later ? "stands before what it issued" : "issued none of the others");
    }

    private static boolean issued(X509 issuer, X509 other) {
        return issuer.holder().getSubject().equals(other.holder().getIssuer());
    }
}
