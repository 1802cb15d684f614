package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Options;
import dev.muster.redis.ClientFacts.Target;
import dev.muster.redis.ClientFacts.Verify;
import java.util.List;

/** Encryption with whoever answers keeps out those who listen, not those who answer. */
final class CertificateRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.tls.verified")
            .title("The client looks at the server's certificate")
            .passes(
                    "the client looks at the chain and at the host name. A warning where it looks at the chain alone, or"
                            + " at nothing on the same host")
            .fix("RedisURI.Builder.redis(host).withSsl(true).withVerifyPeer(SslVerifyMode.FULL), and for an authority"
                    + " of one's own ClientOptions.builder().sslOptions(SslOptions.builder()"
                    + ".trustManager(new File(\"ca.crt\")).build())")
            .notApplicable("the client does not connect by TLS: " + ClientTlsRule.ID + " says so")
            .reference(Pages.LETTUCE_TLS)
            .reference("https://www.rfc-editor.org/rfc/rfc9525")
            .tag("redis")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(target -> judge(target, facts.options())));
    }

    private static Outcome judge(Target target, Fact<Options> options) {
        if (!target.tls()) {
            return Outcome.notApplicable("the client does not connect by TLS");
        }
        if (target.verify() == Verify.NONE) {
            return target.local()
                    ? Outcome.failed(Severity.WARNING, "the client takes any certificate, on one host")
                    : Outcome.failed("the client takes any certificate: whoever answers gets the password");
        }
        if (target.verify() == Verify.CHAIN) {
            return Outcome.failed(
                    Severity.WARNING,
                    "the client does not compare the host name: any certificate of the same authority will do");
        }
        return options.judge(CertificateRule::full);
    }

    private static Outcome full(Options options) {
        return options.trustsByOwnCode()
                ? Outcome.inconclusive("code of the service decides which certificates are trusted: give SslOptions a"
                        + " file of certificates or a trust store instead, and it can be judged")
                : Outcome.passed("the client looks at the chain and at the host name");
    }
}
