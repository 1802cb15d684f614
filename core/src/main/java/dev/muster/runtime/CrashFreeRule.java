package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was restarted works again, and nobody asks why it stopped. */
final class CrashFreeRule implements Rule<LedgerFacts> {
    static final RuleInfo INFO = RuleInfo.of("process.crash-free")
            .title("The process has not ended unasked")
            .severity(Severity.WARNING)
            .passes(
                    "by the ledger every earlier life of this process in the window, 7 days unless declared otherwise, ended by"
                            + " Readiness.close(), and the virtual machine left no hs_err file in the working directory")
            .fix(
                    "see the log before that moment, kubectl describe pod (OOMKilled, exit code), and hs_err_pid*.log; if the"
                            + " process was stopped on purpose, call readiness.close() where it shuts down, and give it the time")
            .notApplicable("the ledger begins with this very start")
            .tag("process")
            .tag("availability")
            .reference("https://docs.oracle.com/en/java/javase/17/troubleshoot/fatal-error-log.html")
            .reference("https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination");

    private static final Duration FRESH = Duration.ofMinutes(10);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(LedgerFacts facts) {
        return List.of(judged(facts));
    }

    private static Outcome judged(LedgerFacts facts) {
        List<LedgerRun> earlier = earlier(facts);
        List<LedgerRun> unwritten = earlier.stream()
                .filter(run -> run.end() == LedgerRun.End.UNWRITTEN)
                .toList();
        List<String> evidence = evidence(facts, unwritten);
        return evidence.isEmpty()
                ? unproven(facts, earlier, unwritten)
                : Outcome.failed(String.join("; ", evidence)).expected("none in " + Words.span(facts.window()));
    }

    private static List<String> evidence(LedgerFacts facts, List<LedgerRun> unwritten) {
        boolean closes = facts.history().runs().stream().anyMatch(run -> run.end() == LedgerRun.End.CLEAN);
        List<String> evidence = new ArrayList<>();
        if (!unwritten.isEmpty() && closes && !facts.history().mixed()) {
            evidence.add(Words.count(unwritten.size(), "end") + " without Readiness.close(), the last after "
                    + unwritten.get(unwritten.size() - 1).last());
        }
        if (!facts.crashes().isEmpty()) {
            evidence.add("the virtual machine left " + Words.some(facts.crashes()));
        }
        return evidence;
    }

    private static List<LedgerRun> earlier(LedgerFacts facts) {
        return facts.runs().stream()
                .filter(run -> !run.id().equals(facts.own()))
                .toList();
    }

    private static Outcome unproven(LedgerFacts facts, List<LedgerRun> earlier, List<LedgerRun> unwritten) {
        if (!facts.doubt().isEmpty()) {
            return Outcome.inconclusive(facts.doubt());
        }
        if (!unwritten.isEmpty()) {
            return Outcome.inconclusive(
                    Words.count(unwritten.size(), "end") + " without Readiness.close(), but no life of this"
                            + " process ever ended with it: call it where the service shuts down, and crashes can be told from stops");
        }
        if (earlier.stream().anyMatch(run -> run.end() == LedgerRun.End.UNKNOWN)) {
            return Outcome.inconclusive("how an earlier life ended is not legible");
        }
        Duration seen = Duration.between(facts.since(), facts.at());
        return earlier.isEmpty() && seen.compareTo(FRESH) < 0
                ? Outcome.notApplicable("the ledger begins with this start, " + Words.span(seen) + " ago")
                : Outcome.passed("none in " + Words.span(seen) + ", "
                        + Words.count(earlier.size(), "earlier life").replace("lifes", "lives"));
    }
}
