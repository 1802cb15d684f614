package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.ClientFacts.Target;
import java.util.List;

/** Nobody on the way reads along. */
final class ClientTlsRule implements Rule<ClientFacts> {
    static final String ID = "redis.tls.session";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The session with the server is encrypted")
            .passes("the client connects by TLS. A warning where the server is on the same host")
            .fix("rediss:// instead of redis://, or RedisURI.Builder.redis(host).withSsl(true); on the server tls-port"
                    + " 6379, port 0, tls-cert-file, tls-key-file and tls-ca-cert-file in redis.conf")
            .notApplicable("the client connects through a Unix socket")
            .reference(Pages.LETTUCE_TLS)
            .reference(Pages.ENCRYPTION)
            .reference(Pages.valkey("encryption"))
            .tag("redis")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(ClientTlsRule::judge));
    }

    private static Outcome judge(Target target) {
        if (target.socket()) {
            return Outcome.notApplicable("the client connects through a Unix socket");
        }
        if (target.tls()) {
            return Outcome.passed("the client connects by TLS");
        }
        return target.local()
                ? Outcome.failed(Severity.WARNING, "passwords and data go unencrypted, on one host")
                : Outcome.failed("passwords and data go unencrypted over the network");
    }
}
