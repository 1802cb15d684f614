package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.redis.ClientFacts.Options;
import java.util.List;

/** Commands that pile up while the server is away fill the heap, and are sent all at once when it is back. */
final class RequestQueueRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.client.queue")
            .title("Commands do not pile up in the client")
            .severity(Severity.WARNING)
            .passes(
                    "the queue of requests is bounded, or commands fail while there is no connection. A warning where"
                            + " they wait without bound for one, as is lettuce's default; told where they wait for answers alone")
            .fix("ClientOptions.builder().requestQueueSize(10_000)"
                    + ".disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)")
            .reference(Pages.LETTUCE_OPTIONS)
            .reference("https://github.com/redis/lettuce/issues/2082")
            .tag("redis")
            .tag("client");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.options().judge(RequestQueueRule::judge));
    }

    private static Outcome judge(Options options) {
        if (options.queueSize() < Integer.MAX_VALUE) {
            return Outcome.passed("at most " + Words.count(options.queueSize(), "request") + " wait in the client");
        }
        if (options.rejectsWhileDisconnected()) {
            return Outcome.passed("commands fail at once while there is no connection");
        }
        return options.autoReconnect()
                ? Outcome.failed("commands wait without bound while there is no connection")
                : Outcome.failed(Severity.INFO, "requests wait for answers without bound");
    }
}
