package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A thread that waits a minute for Redis has long lost the caller that waits for it. */
final class CommandTimeoutRule implements Rule<ClientFacts> {
    static final RuleInfo INFO = RuleInfo.of("redis.client.timeout")
            .title("A command gives up before its caller does")
            .severity(Severity.WARNING)
            .passes(
                    "commands time out within the request timeout that the owner declares, or within 10 s. Lettuce's own"
                            + " default is 60 s")
            .fix("RedisURI.Builder.redis(host).withTimeout(Duration.ofSeconds(2)), or client.setDefaultTimeout(...)")
            .reference(Pages.LETTUCE_URI)
            .reference("https://github.com/redis/lettuce/issues/2082")
            .tag("redis")
            .tag("client");

    private static final Duration MOST = Duration.ofSeconds(10);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ClientFacts facts) {
        return List.of(facts.target()
                .judge(target -> judge(target.timeout(), facts.declared().requestTimeout())));
    }

    private static Outcome judge(Duration timeout, Optional<Duration> request) {
        Duration most = request.orElse(MOST);
        if (timeout.isZero() || timeout.isNegative()) {
            return Outcome.failed("commands wait for an answer without end")
                    .expected(expected(request))
                    .fix(fix(most));
        }
        return timeout.compareTo(most) <= 0
                ? Outcome.passed("commands time out after " + Words.time(timeout))
                : Outcome.failed("commands time out after " + Words.time(timeout))
                        .expected(expected(request))
                        .fix(fix(most));
    }

    private static String expected(Optional<Duration> request) {
        return request.map(timeout -> Words.time(timeout) + " or less, as long as callers of the service wait")
                .orElse(Words.time(MOST) + " or less");
    }

    private static String fix(Duration most) {
        long millis = Math.min(2000, most.toMillis());
        return "RedisURI.Builder.redis(host).withTimeout(Duration.ofMillis(" + millis
                + ")), or client.setDefaultTimeout(Duration.ofMillis(" + millis + "))";
    }
}
