package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Each short restart is forgiven; together they are what users were promised would not happen. */
final class UptimeRule implements Rule<LedgerFacts> {
    static final RuleInfo INFO = RuleInfo.of("process.uptime")
            .title("The process was there as long as promised")
            .severity(Severity.WARNING)
            .passes(
                    "by the ledger it was missing for at most a thousandth of the window, 10 minutes of 7 days, and for no longer"
                            + " than 5 minutes at once. While the ledger is younger than the window, that is how much it may be missing")
            .fix(
                    "deploy without a gap (maxUnavailable: 0), start faster, and see process.crash-free; for the whole service ask"
                            + " the collector of metrics, as one instance is not the fleet")
            .notApplicable("the ledger begins with this very start")
            .tag("process")
            .tag("availability")
            .reference("https://sre.google/sre-book/availability-table/")
            .reference("https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable");

    private static final int THOUSANDTH = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Clocks of machines are set right by that much, and nobody minds. */
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(LedgerFacts facts) {
        return List.of(judged(facts));
    }

    /** A time in which it was not there. */
    private record Outage(Instant from, Duration length) {}

    private static Outcome judged(LedgerFacts facts) {
        if (facts.history().mixed()) {
            return Outcome.inconclusive(facts.doubt());
        }
        List<Outage> outages = outages(facts);
        Duration down = outages.stream().map(Outage::length).reduce(Duration.ZERO, Duration::plus);
        Duration allowed = facts.window().dividedBy(THOUSANDTH);
        String seen = "missing for " + Words.time(whole(down)) + " of " + Words.span(span(facts));
        Outage longest = outages.stream()
                .reduce(
                        new Outage(facts.at(), Duration.ZERO),
                        (one, other) -> one.length().compareTo(other.length()) >= 0 ? one : other);
        boolean broken = longest.length().compareTo(LONGEST) > 0 || down.compareTo(allowed) > 0;
        if (broken && !damagedSince(facts)) {
            return Outcome.failed(seen + ", the longest for " + Words.time(whole(longest.length())) + " from "
                            + longest.from())
                    .expected("at most " + Words.time(whole(allowed)) + " in " + Words.span(facts.window())
                            + ", and 5 min at once");
        }
        return unbroken(facts, seen);
    }

    private static Outcome unbroken(LedgerFacts facts, String seen) {
        if (!facts.doubt().isEmpty()) {
            return Outcome.inconclusive(facts.doubt());
        }
        Instant latest = facts.runs().stream()
                .map(LedgerRun::last)
                .reduce(facts.at(), (one, other) -> one.isAfter(other) ? one : other);
        if (latest.isAfter(facts.at().plus(TOLERATED))) {
            return Outcome.inconclusive("the clock was set back: the ledger knows of " + latest);
        }
        boolean fresh = facts.runs().size() <= 1 && span(facts).compareTo(FRESH) < 0;
        return fresh
                ? Outcome.notApplicable("the ledger begins with this start, " + Words.span(span(facts)) + " ago")
                : Outcome.passed(seen);
    }

    /** What is not legible may have said that it was there. */
    private static boolean damagedSince(LedgerFacts facts) {
        return facts.history().damages().stream().anyMatch(damage -> !damage.isBefore(facts.begin()));
    }

    private static Duration span(LedgerFacts facts) {
        return Duration.between(facts.since(), facts.at());
    }

    private static List<Outage> outages(LedgerFacts facts) {
        List<Outage> all = new ArrayList<>();
        Instant there = facts.begin();
        boolean known = false;
        for (LedgerRun run : facts.history().runs()) {
            for (LedgerSpan span : run.spans()) {
                if (known && span.from().isAfter(there)) {
                    all.add(new Outage(there, Duration.between(there, span.from())));
                }
                known = true;
                there = span.to().isAfter(there) ? span.to() : there;
            }
        }
        return all;
    }

    private static Duration whole(Duration time) {
        return Duration.ofSeconds(time.toSeconds());
    }
}
