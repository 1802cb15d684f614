package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** There is somebody who speaks TLS: everything else needs that. */
final class ConnectRule implements Rule<EndpointFacts> {
    static final String ID = "tls.connect";
    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The endpoint speaks TLS")
            .passes("a TLS peer answers; bytes of something else are a failure, silence is inconclusive")
            .fix("start the listener, name the right host and port, or declare what is spoken before TLS"
                    + " (TlsChecks.endpoint(host, port).smtp() or .postgres())")
            .notApplicable("TLS is not offered in answer to STARTTLS or SSLRequest: tls.upgrade.not-offered tells that")
            .needs(UpgradeRule.ID)
            .reference(ReadMore.rfc(8446, "5.1"))
            .tag("tls")
            .tag("connection");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        return List.of(judge(facts.contact(), facts));
    }

    private static Outcome judge(Contact contact, EndpointFacts facts) {
        return switch (contact.kind()) {
            case SPEAKS_TLS -> Outcome.passed(said("a TLS peer answered", contact));
            case NOT_TLS ->
                Outcome.failed(said("what answers does not speak TLS", contact)).expected("a TLS record");
            case UPGRADE_FAILED ->
                Outcome.failed(said("what answers does not speak " + spoken(facts.upgrade()), contact))
                        .expected(spoken(facts.upgrade()) + ", then TLS");
            case UPGRADE_REFUSED -> Outcome.notApplicable(said("TLS is not offered", contact));
            case REFUSED -> Outcome.inconclusive(said("no connection came about", contact));
            case TIMEOUT -> Outcome.inconclusive(said("nothing answered in time", contact));
            case NO_HANDSHAKE -> Outcome.inconclusive(said("a TLS peer answered, but finished no handshake", contact));
        };
    }

    private static String said(String what, Contact contact) {
        return contact.detail().isEmpty() ? what : what + ": " + contact.detail();
    }

    private static String spoken(Upgrade upgrade) {
        return switch (upgrade) {
            case NONE -> "TLS";
            case SMTP -> "SMTP";
            case POSTGRES -> "PostgreSQL";
        };
    }
}
