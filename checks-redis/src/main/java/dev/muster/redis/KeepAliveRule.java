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

/** A server that vanished says nothing; Linux believes for a quarter of an hour that it may still answer. */
final class KeepAliveRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.client.keepalive")
            .title("The client notices a connection that is dead")
            .severity(Severity.WARNING)
            .passes("keep-alive or a TCP user timeout is on. Lettuce's keep-alive is off by default before 7.5")
            .fix("ClientOptions.builder().socketOptions(SocketOptions.builder().keepAlive(true)"
                    + ".tcpUserTimeout(SocketOptions.TcpUserTimeoutOptions.builder().enable()"
                    + ".tcpUserTimeout(Duration.ofSeconds(20)).build()).build())")
            .notApplicable("the client connects through a Unix socket")
            .reference("https://github.com/redis/lettuce/issues/2082")
            .reference("https://github.com/redis/lettuce/issues/3675")
            .reference(Pages.LETTUCE_OPTIONS)
            .tag("redis")
            .tag("client");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(judge(facts.target(), facts.options()));
    }

    private static Outcome judge(Fact<Target> target, Fact<Options> options) {
        return target.value().filter(Target::socket).isPresent()
                ? Outcome.notApplicable("the client connects through a Unix socket")
                : options.judge(KeepAliveRule::judge);
    }

    private static Outcome judge(Options options) {
        if (options.userTimeout().isPresent()) {
            return Outcome.passed("a silent connection is given up after "
                    + Words.time(options.userTimeout().get()));
        }
        return options.keepAlive()
                ? Outcome.passed("keep-alive is on")
                : Outcome.failed("keep-alive is off: a connection to a server that vanished lives on for a quarter of"
                        + " an hour");
    }
}
