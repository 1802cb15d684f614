package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;

/** One slow command holds up all others; where none is written down, nobody finds it. */
final class SlowLogRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.slowlog")
            .title("The server writes slow commands down")
            .severity(Severity.WARNING)
            .passes("slowlog-log-slower-than (commandlog-execution-slower-than of Valkey 8.1) is between 0 and 1 s, and"
                    + " slowlog-max-len is not 0")
            .fix("CONFIG SET slowlog-log-slower-than 10000 and CONFIG SET slowlog-max-len 128, and the same in"
                    + " redis.conf")
            .notApplicable(OwnServerRule.NOT_APPLICABLE)
            .reference(Pages.command("slowlog-get"))
            .reference("https://valkey.io/commands/commandlog-get/")
            .reference(Pages.redis("optimization/latency-monitor/"))
            .tag("redis")
            .tag("settings");

    private static final String OF_VALKEY = "commandlog-execution-slower-than";
    private static final String OF_REDIS = "slowlog-log-slower-than";
    private static final long MOST = 1_000_000;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its settings are";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        ServerSettings settings = node.server().settings();
        String name = settings.get(OF_VALKEY).value().isPresent() ? OF_VALKEY : OF_REDIS;
        return settings.get(name).judge(text -> judge(name, text, settings.get("slowlog-max-len")));
    }

    private static Outcome judge(String name, String text, Fact<String> length) {
        if (!text.matches("-?[0-9]{1,15}")) {
            return Outcome.inconclusive("the server tells a " + name + " that is no number");
        }
        long micros = Long.parseLong(text);
        if (micros < 0) {
            return Outcome.failed(name + " is " + micros + ": no slow command is written down")
                    .fix(fix(name));
        }
        if (length.value().filter("0"::equals).isPresent()) {
            return Outcome.failed("slowlog-max-len is 0: no slow command is kept")
                    .fix("CONFIG SET slowlog-max-len 128, and slowlog-max-len 128 in redis.conf");
        }
        return micros > MOST
                ? Outcome.failed("only commands slower than " + time(micros) + " are written down")
                        .expected("1 s or less")
                        .fix(fix(name))
                : Outcome.passed("commands slower than " + time(micros) + " are written down");
    }

    private static String fix(String name) {
        return "CONFIG SET " + name + " 10000, and " + name + " 10000 in "
                + (name.equals(OF_VALKEY) ? "valkey.conf" : "redis.conf");
    }

    private static String time(long micros) {
        return micros % 1000 == 0 ? Words.time(Duration.ofMillis(micros / 1000)) : micros + " microseconds";
    }
}
