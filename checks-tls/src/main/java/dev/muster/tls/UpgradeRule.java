package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** Who speaks in clear text first offers to go on in TLS. It comes before {@link ConnectRule}: one lack, one finding. */
final class UpgradeRule implements Rule<EndpointFacts> {
    static final String ID = "tls.upgrade.not-offered";
    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("STARTTLS or SSLRequest is answered with TLS")
            .passes("the server offers to go on in TLS")
            .fix("switch TLS on in the server (Postfix: smtpd_tls_security_level = may; PostgreSQL: ssl = on) and"
                    + " require it in clients: mail.smtp.starttls.required=true, sslmode=verify-full")
            .notApplicable("TLS is spoken from the first byte, or nobody got as far as asking: tls.connect tells that")
            .reference(ReadMore.rfc(3207))
            .reference(ReadMore.rfc(8314))
            .reference("https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL")
            .tag("tls")
            .tag("connection");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        if (facts.upgrade() == Upgrade.NONE) {
            return List.of(Outcome.notApplicable("TLS is spoken from the first byte"));
        }
        boolean smtp = facts.upgrade() == Upgrade.SMTP;
        return List.of(
                switch (facts.contact().kind()) {
                    case SPEAKS_TLS, NO_HANDSHAKE ->
                        Outcome.passed(smtp ? "STARTTLS is offered" : "SSLRequest is answered with S");
                    case UPGRADE_REFUSED ->
                        Outcome.failed((smtp ? "STARTTLS is not offered" : "SSLRequest is refused") + detail(facts))
                                .expected(smtp ? "250-STARTTLS in answer to EHLO" : "S in answer to SSLRequest");
                    default -> Outcome.notApplicable("nobody got as far as asking: see " + ConnectRule.ID);
                });
    }

    private static String detail(EndpointFacts facts) {
        String detail = facts.contact().detail();
        return detail.isEmpty() ? "" : ": " + detail;
    }
}
