package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;

/** A note: what is recorded today stays unread when quantum computers come. */
final class PostQuantumRule extends OfferRule {
    static final RuleInfo INFO = about("tls.kx.no-post-quantum")
            .title("A post-quantum group is offered")
            .severity(Severity.INFO)
            .passes("a group with ML-KEM is accepted, such as X25519MLKEM768")
            .fix(
                    "end TLS in OpenSSL 3.5 or newer, or in Bouncy Castle's JSSE, with X25519MLKEM768 first; the JSSE of JDK"
                            + " 17 and 25 has no such group")
            .notApplicable("TLS 1.3 is not offered: " + NoTls13Rule.ID + " tells that")
            .reference("https://datatracker.ietf.org/doc/draft-ietf-tls-ecdhe-mlkem/")
            .reference(ReadMore.MOZILLA)
            .tag("key-exchange");

    PostQuantumRule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        if (offer.of(Protocol.TLS13).answer() == VersionOffer.Answer.REFUSED) {
            return Outcome.notApplicable("TLS 1.3 is not offered: see " + NoTls13Rule.ID);
        }
        return offer.groups()
                .value()
                .map(PostQuantumRule::judge)
                .orElseGet(() -> Outcome.inconclusive(offer.groups().why()));
    }

    private static Outcome judge(List<Integer> codes) {
        List<Group> groups = codes.stream()
                .map(Group::of)
                .filter(group -> group.kind() != Group.Kind.GREASE)
                .toList();
        List<Group> found = groups.stream().filter(Group::postQuantum).toList();
        if (!found.isEmpty()) {
            return Outcome.passed(Words.some(found) + " " + Words.are(found) + " accepted");
        }
        List<Group> strangers =
                groups.stream().filter(one -> one.kind() == Group.Kind.UNKNOWN).toList();
        if (!strangers.isEmpty()) {
            return Outcome.inconclusive("nobody has named the group " + Words.some(strangers) + ": look it up");
        }
        return Outcome.failed(groups.isEmpty() ? "no group accepted" : "no group accepted but " + Words.some(groups))
                .expected("X25519MLKEM768");
    }
}
