package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.function.Predicate;

/** The ServerHello below TLS 1.3, which can lack what TLS 1.3 has of itself. */
final class HelloRule extends OfferRule {
    private static final String NONE = "TLS 1.3 alone is offered, which has no such weakness";

    static final OfferRule RENEGOTIATION = new HelloRule(
            handshake("tls.handshake.insecure-renegotiation")
                    .title("Renegotiation is secured")
                    .passes("the ServerHello has renegotiation_info")
                    .reference(ReadMore.rfc(5746))
                    .reference("https://nvd.nist.gov/vuln/detail/CVE-2009-3555"),
            OldHello::renegotiationInfo,
            "renegotiation_info is there",
            "the ServerHello has no renegotiation_info: data of a stranger can come before that of a client");

    static final OfferRule COMPRESSION = new HelloRule(
            handshake("tls.handshake.compression")
                    .title("TLS compression is off")
                    .passes("DEFLATE is not chosen where it is offered")
                    .reference(ReadMore.rfc(9325, "3.3"))
                    .reference("https://nvd.nist.gov/vuln/detail/CVE-2012-4929"),
            hello -> !hello.compression(),
            "DEFLATE is not chosen",
            "DEFLATE is chosen: the length of answers tells secrets in them");

    static final OfferRule MASTER_SECRET = new HelloRule(
            handshake("tls.handshake.no-extended-master-secret")
                    .title("The master secret is bound to the handshake")
                    .severity(Severity.INFO)
                    .passes("the ServerHello has extended_master_secret")
                    .reference(ReadMore.rfc(7627)),
            OldHello::extendedMasterSecret,
            "extended_master_secret is there",
            "the ServerHello has no extended_master_secret");

    private final Predicate<OldHello> fine;
    private final String seen;
    private final String lack;

    private HelloRule(RuleInfo info, Predicate<OldHello> fine, String seen, String lack) {
        super(info);
        this.fine = fine;
        this.seen = seen;
        this.lack = lack;
    }

    private static RuleInfo handshake(String id) {
        return OfferRule.about(id).fix(Fixes.STACK).notApplicable(NONE).tag("handshake");
    }

    @Override
    Outcome on(Offer offer) {
        return offer.old()
                .value()
                .map(hello -> hello.map(this::judge).orElseGet(() -> Outcome.notApplicable(NONE)))
                .orElseGet(() -> Outcome.inconclusive(offer.old().why()));
    }

    private Outcome judge(OldHello hello) {
        return fine.test(hello)
                ? Outcome.passed(seen + " (" + hello.protocol() + ")")
                : Outcome.failed(lack + " (" + hello.protocol() + ")");
    }
}
