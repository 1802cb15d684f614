package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.LiveFacts.Totals;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** There is memory left, nobody is killed for want of it, and a collection of the heap still frees some. */
final class MemoryRules {
    private static final RuleInfo ROOM = about("host.memory.room")
            .title("Memory is left below the limit")
            .passes("the working set, which is what is used without the cache of files, is at most 85 % of the limit of"
                    + " each control group around; without a limit, of the machine's memory. Above 90 % the kernel is"
                    + " about to kill")
            .fix(
                    "look what grows (jcmd PID VM.native_memory, with -XX:NativeMemoryTracking=summary), or raise the limit")
            .reference(Pages.RESOURCES)
            .reference(Pages.CGROUP + "#memory");

    private static final RuleInfo KILLS = about("host.memory.kills")
            .title("The kernel killed nobody for want of memory")
            .passes("oom_kill of the control group has not grown in the last five minutes")
            .fix("kubectl describe pod, or dmesg, tells who was killed; raise the limit, or let it use less")
            .notApplicable(Since.FIRST)
            .reference(Pages.CGROUP + "#memory");

    private static final RuleInfo PRESSURE = about("host.memory.pressure")
            .title("Nobody waits for memory")
            .passes("in the last five minutes some task waited at most 20 % of the time, and all of them at most 5 %")
            .fix("raise the limit: the kernel spends its time on getting pages back instead of on the service")
            .notApplicable("the kernel keeps no figures of pressure")
            .reference("https://docs.kernel.org/accounting/psi.html");

    private static final RuleInfo HEAP = Pages.jvm("jvm.heap.live")
            .severity(Severity.WARNING)
            .title("A collection leaves room in the heap")
            .passes(
                    "at most 85 % of the largest heap were left by the last collections. Above 90 % the collector runs all the time")
            .fix("jcmd PID GC.class_histogram tells what fills it; raise -Xmx or -XX:MaxRAMPercentage, or keep less")
            .notApplicable("nothing has been collected yet")
            .reference("https://docs.oracle.com/en/java/javase/17/gctuning/");

    private static final int MUCH = 85;
    private static final int TOO_MUCH = 90;
    private static final double SOME = 20;
    private static final double FULL = 5;

    static final List<Rule<LiveFacts>> ALL = List.of(
            Rule.of(ROOM, MemoryRules::room),
            Rule.of(KILLS, MemoryRules::kills),
            Rule.of(PRESSURE, MemoryRules::pressure),
            Rule.of(HEAP, MemoryRules::heap));

    private MemoryRules() {}

    private static RuleInfo about(String id) {
        return Pages.host(id).severity(Severity.WARNING);
    }

    private static Outcome room(LiveFacts facts) {
        return facts.memory().judge(memory -> {
            boolean limited = memory.limit().orElse(Long.MAX_VALUE)
                    < facts.machine()
                            .value()
                            .map(LiveFacts.MachineMemory::total)
                            .orElse(Long.MAX_VALUE);
            return limited ? within(memory) : machine(facts);
        });
    }

    private static Outcome within(MemoryFacts memory) {
        Optional<MemoryGroup> fullest = memory.groups().stream()
                .filter(group -> group.limit().isPresent() && group.workingSet().isPresent())
                .max(Comparator.comparingDouble(MemoryRules::share));
        return fullest.map(MemoryRules::judge)
                .orElseGet(() ->
                        Outcome.inconclusive("the control group with the limit does not tell what is used of it"));
    }

    private static double share(MemoryGroup group) {
        return (double) group.workingSet().orElse(0) / Math.max(1, group.limit().orElse(1));
    }

    private static Outcome judge(MemoryGroup group) {
        long used = group.workingSet().orElse(0);
        long limit = Math.max(1, group.limit().orElse(1));
        return new Share(used, limit, MUCH, TOO_MUCH)
                .judge(
                        Words.bytes(used) + " of " + Words.bytes(limit) + " in " + group.folder(),
                        "the kernel is about to kill a process");
    }

    private static Outcome machine(LiveFacts facts) {
        return facts.machine().judge(machine -> {
            long used = Math.max(0, machine.total() - machine.available());
            return new Share(used, Math.max(1, machine.total()), MUCH, TOO_MUCH)
                    .judge(
                            Words.bytes(used) + " of the machine's " + Words.bytes(machine.total()),
                            "the kernel is about to kill a process");
        });
    }

    private static Outcome kills(LiveFacts facts) {
        return facts.memory()
                .judge(memory -> memory.kills().isEmpty()
                        ? Outcome.inconclusive(
                                "this kernel does not count kills of a control group: oom_kill needs Linux 4.13")
                        : Since.judge(facts, Duration.ZERO, since -> {
                            long more = since.grown(Totals.KILLS).orElse(0);
                            return more > 0
                                    ? Outcome.failed((more == 1 ? "1 process was" : more + " processes were")
                                                    + " killed in " + Words.span(since.time()))
                                            .expected("none")
                                    : Outcome.passed("none in " + Words.span(since.time()));
                        }));
    }

    /** A kernel without figures has none for anybody to look at. */
    private static Outcome pressure(LiveFacts facts) {
        if (facts.pressure().value().isEmpty()) {
            return Outcome.notApplicable("the kernel keeps no figures of pressure: "
                    + facts.pressure().why());
        }
        LiveFacts.Pressure seen = facts.pressure().value().get();
        String text =
                "in five minutes some task waited " + seen.some() + " % of the time, all of them " + seen.full() + " %";
        return seen.some() > SOME || seen.full() > FULL
                ? Outcome.failed(text).expected("at most 20 % and 5 %")
                : Outcome.passed(text);
    }

    private static Outcome heap(LiveFacts facts) {
        return facts.heap()
                .judge(heap -> heap.left() == 0
                        ? Outcome.notApplicable("nothing has been collected yet")
                        : new Share(heap.left(), Math.max(1, heap.most()), MUCH, TOO_MUCH)
                                .judge(
                                        Words.bytes(heap.left()) + " left of " + Words.bytes(heap.most()),
                                        "the collector is about to run all the time"));
    }
}
