package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.LiveFacts.Totals;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** There is processor time left, and the quota does not stop the process in between. */
final class CpuRules {
    private static final RuleInfo LOAD = Pages.host("host.cpu.load")
            .severity(Severity.WARNING)
            .title("Processor time is left, on the mean of five minutes")
            .passes(
                    "at most 75 % of the quota were used; without a quota, of the machine's processors. Above 90 % it is"
                            + " saturated")
            .fix("jcmd PID Thread.print, or a flight recording, tells what runs; add instances, or raise the limit")
            .notApplicable(Since.FIRST)
            .reference(Pages.CGROUP + "#cpu")
            .reference(Pages.RESOURCES);

    private static final RuleInfo THROTTLED = Pages.host("host.cpu.throttled")
            .severity(Severity.WARNING)
            .title("The quota stops the process seldom")
            .passes(
                    "in at most 25 % of the periods of the last five minutes the process was stopped for the rest of it")
            .fix(
                    "raise the CPU limit, or let fewer threads run at once: -XX:ActiveProcessorCount=2 sizes pools and collector")
            .notApplicable("there is no quota, or " + Since.FIRST)
            .reference(Pages.CGROUP + "#cpu")
            .reference("https://runbooks.prometheus-operator.dev/runbooks/kubernetes/cputhrottlinghigh/");

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);
    private static final int MUCH = 75;
    private static final int TOO_MUCH = 90;
    private static final long FEW = 100;
    private static final long OFTEN = 25;
    private static final double NANOS = 1_000_000_000;

    static final List<Rule<LiveFacts>> ALL =
            List.of(Rule.of(LOAD, CpuRules::load), Rule.of(THROTTLED, CpuRules::throttled));

    private CpuRules() {}

    private static Outcome load(LiveFacts facts) {
        OptionalLong limit = facts.cpu().value().map(CpuFacts::limit).orElse(OptionalLong.empty());
        return limit.isPresent()
                ? counted(facts, CpuFacts.USAGE, since -> quota(since, limit.getAsLong()))
                : counted(facts, Totals.ALL, CpuRules::machine);
    }

    private static Outcome counted(LiveFacts facts, String total, Function<Since, Outcome> rule) {
        return facts.now().counters().containsKey(total)
                ? Since.judge(facts, LONG_ENOUGH, rule)
                : Outcome.inconclusive("neither the control group nor /proc/stat tells how much the processors worked"
                        + (facts.cpu().why().isEmpty() ? "" : ": " + facts.cpu().why()));
    }

    private static Outcome quota(Since since, long thousandths) {
        double seconds = since.grown(CpuFacts.USAGE).orElse(0) / NANOS;
        double most = since.time().toSeconds() * (double) thousandths / CpuFacts.ONE;
        return new Share(seconds, Math.max(1, most), MUCH, TOO_MUCH)
                .judge("of " + LimitRules.cpus(thousandths) + " in " + Words.span(since.time()), "it is saturated");
    }

    private static Outcome machine(Since since) {
        return new Share(
                        since.grown(Totals.BUSY).orElse(0),
                        Math.max(1, since.grown(Totals.ALL).orElse(1)),
                        MUCH,
                        TOO_MUCH)
                .judge("of the machine's processors in " + Words.span(since.time()), "it is saturated");
    }

    private static Outcome throttled(LiveFacts facts) {
        return facts.cpu()
                .judge(cpu -> cpu.quota().isEmpty()
                        ? Outcome.notApplicable("there is no quota")
                        : cpu.counters().containsKey(CpuFacts.PERIODS)
                                ? Since.judge(facts, Duration.ZERO, CpuRules::throttled)
                                : Outcome.inconclusive("cpu.stat of the control group does not tell nr_periods"));
    }

    private static Outcome throttled(Since since) {
        long periods = since.grown(CpuFacts.PERIODS).orElse(0);
        long stopped = since.grown(CpuFacts.THROTTLED).orElse(0);
        String seen = "stopped in " + Words.grouped(stopped) + " of " + Words.grouped(periods) + " periods, "
                + Words.percent(stopped, periods) + " %, in " + Words.span(since.time());
        return periods >= FEW && stopped * 100 > periods * OFTEN
                ? Outcome.failed(seen).expected("25 % or less")
                : Outcome.passed(seen);
    }
}
