package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The server is near and not busy. */
final class LatencyRule extends LiveRule {
    private static final String FIRST = "at the first look: a process that has just started is slow itself";

    static final RuleInfo INFO = LivePages.about("redis.latency", "latency")
            .title("The server answers fast from here")
            .severity(Severity.WARNING)
            .passes("of some PINGs, one after the other, 95 % are answered in less than 5 ms")
            .fix("compare redis-cli --latency on this host and on the server's: if both are slow look for slow commands"
                    + " (SLOWLOG GET 10) and for swapping, if only this one is, at the network between")
            .notApplicable(FIRST)
            .reference(LivePages.redis("operate/oss_and_stack/management/optimization/latency/"))
            .reference(LivePages.valkey("latency/"));

    private static final Duration GOOD = Duration.ofMillis(5);
    private static final Duration BAD = Duration.ofMillis(20);
    private static final int ENOUGH = 5;
    private static final double MOST = 0.95;
    private static final double MILLION = 1e6;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        if (node.before().isEmpty()) {
            return List.of(Outcome.notApplicable(FIRST));
        }
        return List.of(node.pings()
                .judge(pings -> pings.size() < ENOUGH
                        ? Outcome.inconclusive("only " + pings.size() + " PINGs were answered in the time there was")
                        : judge(pings)));
    }

    private static Outcome judge(List<Duration> pings) {
        List<Duration> sorted = pings.stream().sorted().toList();
        Duration most = rank(sorted, MOST);
        String seen = "p95 " + millis(most) + ", median " + millis(rank(sorted, 0.5)) + ", least "
                + millis(sorted.get(0)) + " of " + pings.size() + " PINGs";
        if (most.compareTo(GOOD) < 0) {
            return Outcome.passed(seen);
        }
        return Outcome.failed(most.compareTo(BAD) < 0 ? seen : seen + ": every command waits that long")
                .expected("p95 under 5 ms");
    }

    /** {@return the least that this share of them does not exceed} */
    private static Duration rank(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / MILLION);
    }
}
