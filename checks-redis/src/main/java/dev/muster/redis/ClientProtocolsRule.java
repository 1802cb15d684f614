package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.ClientFacts.Options;
import dev.muster.redis.ClientFacts.Target;
import java.util.List;
import java.util.Set;

/** What nobody speaks any more is only asked for by those who break it. */
final class ClientProtocolsRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.tls.client-protocols")
            .title("The client offers no outdated TLS")
            .severity(Severity.WARNING)
            .passes("the client is held to TLS 1.2 and 1.3, or to nothing: the JVM allows no older ones")
            .fix("ClientOptions.builder().sslOptions(SslOptions.builder().protocols(\"TLSv1.3\", \"TLSv1.2\")"
                    + ".build())")
            .notApplicable("the client does not connect by TLS: " + ClientTlsRule.ID + " says so")
            .reference("https://www.rfc-editor.org/rfc/rfc8996")
            .reference(Pages.LETTUCE_TLS)
            .tag("redis")
            .tag("tls");

    private static final Set<String> OLD = Set.of("SSLv2", "SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target().judge(target -> judge(target, facts.options())));
    }

    private static Outcome judge(Target target, Fact<Options> options) {
        return target.tls()
                ? options.judge(it -> judge(it.protocols()))
                : Outcome.notApplicable("the client does not connect by TLS");
    }

    private static Outcome judge(List<String> protocols) {
        List<String> old = protocols.stream().filter(OLD::contains).toList();
        if (!old.isEmpty()) {
            return Outcome.failed("SslOptions allow " + Words.all(old));
        }
        return Outcome.passed(
                protocols.isEmpty()
                        ? "the client is held to no protocols, and offers what the JVM allows"
                        : "the client offers " + Words.all(protocols));
    }
}
