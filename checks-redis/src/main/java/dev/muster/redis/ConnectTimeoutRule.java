package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A host that drops packets must not hold up who connects to it. */
final class ConnectTimeoutRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.client.connect-timeout")
            .title("Connecting gives up in time")
            .severity(Severity.WARNING)
            .passes("the connect timeout is 10 s or less, as is lettuce's default")
            .fix("ClientOptions.builder().socketOptions(SocketOptions.builder()"
                    + ".connectTimeout(Duration.ofSeconds(5)).build())")
            .reference(Pages.LETTUCE_OPTIONS)
            .reference("https://redis.github.io/lettuce/advanced-usage/")
            .tag("redis")
            .tag("client");

    private static final Duration MOST = Duration.ofSeconds(10);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.options().judge(options -> judge(options.connectTimeout())));
    }

    private static Outcome judge(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            return Outcome.failed("connecting is tried without end").expected("10 s or less");
        }
        return timeout.compareTo(MOST) <= 0
                ? Outcome.passed("connecting is given up after " + Words.time(timeout))
                : Outcome.failed("connecting is given up after " + Words.time(timeout))
                        .expected("10 s or less");
    }
}
