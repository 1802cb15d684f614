package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.LiveFacts.ThreadFacts;
import java.util.List;

/** Threads do not wait for each other for ever, and there is room for more of them, and for more files. */
final class ThreadRules {
    private static final RuleInfo DEADLOCK = Pages.jvm("jvm.deadlock")
            .title("No threads wait for each other for ever")
            .passes("the virtual machine finds no deadlock among its threads; virtual threads it does not look at")
            .fix("jcmd PID Thread.print says which locks they hold; nothing but a restart frees them")
            .reference("https://docs.oracle.com/en/java/javase/17/docs/api/java.management/java/lang/management/"
                    + "ThreadMXBean.html#findDeadlockedThreads()");

    private static final RuleInfo THREADS = Pages.jvm("jvm.threads")
            .severity(Severity.WARNING)
            .title("There is room for more threads")
            .passes(
                    "threads and processes of the control group are at most 75 % of its limit, if it has one. Above 90 %"
                            + " the next thread may not be had")
            .fix("jcmd PID Thread.print tells which pool grows; bound it, or raise the limit of processes")
            .reference(Pages.KUBERNETES + "concepts/policy/pid-limiting/")
            .reference(Pages.CGROUP + "#pid");

    private static final RuleInfo FILES = Pages.host("host.file-descriptors.usage")
            .severity(Severity.WARNING)
            .title("There is room for more files and sockets")
            .passes(
                    "at most 75 % of the files and sockets that may be open are. Above 90 % connections are about to be refused")
            .fix(
                    "ls -l /proc/PID/fd tells what they are; close what is not, or raise the limit: LimitNOFILE, --ulimit nofile")
            .reference(Pages.PROC);

    private static final int MUCH = 75;
    private static final int TOO_MUCH = 90;

    static final List<Rule<LiveFacts>> ALL = List.of(
            Rule.of(DEADLOCK, ThreadRules::deadlock),
            Rule.of(THREADS, ThreadRules::threads),
            Rule.of(FILES, ThreadRules::files));

    private ThreadRules() {}

    private static Outcome deadlock(LiveFacts facts) {
        return facts.threads()
                .judge(threads -> threads.deadlocked().isEmpty()
                        ? Outcome.passed("none among " + Words.count(threads.number(), "thread"))
                        : Outcome.failed(Words.all(threads.deadlocked()) + " wait for each other")
                                .expected("no deadlock"));
    }

    private static Outcome threads(LiveFacts facts) {
        return facts.threads().judge(threads -> facts.tasks().judge(tasks -> threads(threads, tasks)));
    }

    private static Outcome threads(ThreadFacts threads, TaskFacts tasks) {
        String seen = Words.count(threads.number(), "thread") + ", " + threads.peak() + " at most so far";
        if (tasks.limit().isEmpty()) {
            return Outcome.passed(seen + "; no limit");
        }
        long used = Math.max(tasks.now().orElse(0), threads.number());
        long most = Math.max(1, tasks.limit().getAsLong());
        return new Share(used, most, MUCH, TOO_MUCH)
                .judge(seen + "; " + used + " of " + most + " tasks", "the next thread may not be had");
    }

    private static Outcome files(LiveFacts facts) {
        return facts.files()
                .judge(files -> new Share(files.open(), Math.max(1, files.most()), MUCH, TOO_MUCH)
                        .judge(
                                Words.grouped(files.open()) + " of " + Words.grouped(files.most()) + " are open",
                                "connections are about to be refused"));
    }
}
