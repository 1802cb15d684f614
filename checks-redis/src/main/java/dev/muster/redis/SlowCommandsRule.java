package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** While one command runs all others wait. */
final class SlowCommandsRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.slow-commands", "latency")
            .title("Few commands are slow")
            .severity(Severity.WARNING)
            .passes("fewer than 5 commands took 10 ms or more in the last 10 minutes, and none a second")
            .fix("see them with their arguments: SLOWLOG GET 25; use SCAN in place of KEYS, read large values in parts,"
                    + " UNLINK in place of DEL")
            .reference(LivePages.redis("commands/slowlog-get/"))
            .reference(LivePages.redis("operate/oss_and_stack/management/optimization/latency-monitor/"))
            .reference(LivePages.valkey("latency/"));

    private static final Duration SLOW = Duration.ofMillis(10);
    private static final Duration VERY_SLOW = Duration.ofSeconds(1);
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int SOME = 5;
    private static final int MANY = 50;
    private static final int ASKED = 100;
    private static final String THRESHOLD = "slowlog-log-slower-than";
    private static final String COMMANDLOG = "commandlog-execution-slower-than";
    private static final String LINE = "CONFIG SET slowlog-log-slower-than 10000";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Instant since = facts.at().minus(LATELY);
        return List.of(node.slow().judge(all -> judge(all, since, threshold(node.server()))));
    }

    /** Valkey 8.1 and later know it by both names. */
    private static Fact<String> threshold(Server server) {
        Fact<String> named = server.settings().get(THRESHOLD);
        return named.value().isPresent()
                ? named
                : either(named, server.settings().get(COMMANDLOG));
    }

    private static Fact<String> either(Fact<String> first, Fact<String> second) {
        return second.value().isPresent() ? second : first;
    }

    private static Outcome judge(List<LiveNode.Slow> all, Instant since, Fact<String> threshold) {
        List<LiveNode.Slow> slow = all.stream()
                .filter(each -> !each.at().isBefore(since) && each.took().compareTo(SLOW) >= 0)
                .toList();
        Duration longest =
                slow.stream().map(LiveNode.Slow::took).max(Duration::compareTo).orElse(Duration.ZERO);
        boolean stuck = longest.compareTo(VERY_SLOW) > 0;
        if (slow.size() < SOME && !stuck) {
            return blind(all, since, threshold).orElseGet(() -> Outcome.passed(quiet(slow, longest)));
        }
        String end = slow.size() >= MANY || stuck ? ": all others waited for them" : "";
        return Outcome.failed(words(slow, longest) + end).expected("fewer than 5, and none of a second");
    }

    /** An empty log tells nothing if it may be off, nor does one that holds the last seconds alone. */
    private static Optional<Outcome> blind(List<LiveNode.Slow> all, Instant since, Fact<String> threshold) {
        if (threshold.value().filter(value -> value.startsWith("-")).isPresent()) {
            return Optional.of(Outcome.inconclusive("the server keeps no log of slow commands: " + LINE));
        }
        if (all.isEmpty() && threshold.value().isEmpty()) {
            return Optional.of(Outcome.inconclusive(
                    "the log of slow commands is empty, and whether it is on was not seen: " + threshold.why()));
        }
        return all.size() >= ASKED && !all.get(all.size() - 1).at().isBefore(since)
                ? Optional.of(Outcome.inconclusive("the newest 100 entries of the log go back less than 10 minutes, and"
                        + " few of them are slow: " + LINE))
                : Optional.empty();
    }

    private static String quiet(List<LiveNode.Slow> slow, Duration longest) {
        return slow.isEmpty() ? "none of 10 ms or more in the last 10 minutes" : words(slow, longest);
    }

    private static String words(List<LiveNode.Slow> slow, Duration longest) {
        TreeMap<String, Long> names = slow.stream()
                .collect(Collectors.groupingBy(LiveNode.Slow::command, TreeMap::new, Collectors.counting()));
        List<String> each = names.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                .toList();
        return Words.count(slow.size(), "command") + " of 10 ms or more in the last 10 minutes, the slowest "
                + Words.grouped(longest.toMillis()) + " ms: " + Words.some(each);
    }
}
