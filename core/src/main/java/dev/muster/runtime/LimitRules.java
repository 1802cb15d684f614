package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.Declared.Figure;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** A container has limits, which hold the harm of a leak within it, and they leave what the process needs. */
final class LimitRules {
    private static final RuleInfo MEMORY = about("host.container-limits.memory")
            .title("The container has a memory limit, with room for the process")
            .passes(
                    "a control group of the process, or one around it, has a limit that is no lower than what is declared")
            .fix("resources.limits.memory: 1Gi in Kubernetes, docker run --memory 1g, MemoryMax=1G in systemd")
            .reference(Pages.RESOURCES)
            .reference(Pages.CGROUP + "#memory");

    private static final RuleInfo CPU = about("host.container-limits.cpu")
            .title("The container has a CPU limit, with room for the process")
            .passes("a quota, or a set of processors smaller than the machine's, no lower than what is declared")
            .fix("resources.limits.cpu: \"2\" in Kubernetes, docker run --cpus 2, CPUQuota=200% in systemd; where the"
                    + " platform does without by intention, waive this rule")
            .reference(Pages.RESOURCES)
            .reference(Pages.CGROUP + "#cpu");

    private static final RuleInfo TASKS = about("host.container-limits.pids")
            .title("The container has a limit of threads and processes")
            .severity(Severity.INFO)
            .passes("pids.max of a control group is a number, no lower than what is declared")
            .fix("podPidsLimit of the kubelet, docker run --pids-limit 2048, TasksMax=2048 in systemd")
            .reference(Pages.KUBERNETES + "concepts/policy/pid-limiting/")
            .reference(Pages.CGROUP + "#pid");

    private static final RuleInfo FILES = Pages.host("host.file-descriptors.limit")
            .title("The process may have enough files and sockets open")
            .severity(Severity.WARNING)
            .passes("the limit is no lower than what is declared, or 4096 where nothing is")
            .fix("docker run --ulimit nofile=65536:65536, LimitNOFILE=65536 in systemd, ulimit -n 65536 in a shell")
            .reference("https://man7.org/linux/man-pages/man2/getrlimit.2.html")
            .reference(Pages.PROC);

    private static final long FEW_FILES = 4096;

    static final List<Rule<PostureFacts>> ALL = List.of(
            Rule.of(MEMORY, LimitRules::memory),
            Rule.of(CPU, LimitRules::cpu),
            Rule.of(TASKS, LimitRules::tasks),
            Rule.of(FILES, LimitRules::files));

    private LimitRules() {}

    private static RuleInfo about(String id) {
        return Pages.host(id).severity(Severity.WARNING).notApplicable(Pages.NO_CONTAINER + ", and there is no limit");
    }

    private static Outcome memory(PostureFacts facts) {
        long all = facts.host().physical().value().orElse(Long.MAX_VALUE);
        return onLinux(
                facts,
                host -> host.memory().judge(memory -> {
                    OptionalLong limit = memory.limit();
                    return new Limit(
                                    limit.orElse(all) < all ? limit : OptionalLong.empty(),
                                    Words::bytes,
                                    "memory limit")
                            .judge(facts, Figure.MEMORY, machine(facts));
                }));
    }

    private static String machine(PostureFacts facts) {
        return facts.host()
                .physical()
                .value()
                .map(bytes -> "the machine's " + Words.bytes(bytes) + " are the limit")
                .orElse("the machine is the limit");
    }

    private static Outcome cpu(PostureFacts facts) {
        return onLinux(
                facts,
                host -> host.cpu()
                        .judge(cpu -> new Limit(cpu.limit(), LimitRules::cpus, "CPU limit")
                                .judge(facts, Figure.CPU, "the machine's processors are the limit")));
    }

    private static Outcome tasks(PostureFacts facts) {
        return onLinux(
                facts,
                host -> host.tasks()
                        .judge(tasks -> new Limit(
                                        tasks.limit(), number -> number + " threads and processes", "limit of threads")
                                .judge(facts, Figure.TASKS, "the machine is the limit")));
    }

    private static Outcome files(PostureFacts facts) {
        OptionalLong declared = facts.declared().of(Figure.FILES);
        long least = declared.orElse(FEW_FILES);
        return facts.host().files().judge(files -> {
            if (files.most() >= least) {
                return Outcome.passed(Words.grouped(files.most()) + " at once");
            }
            String seen = "only " + Words.grouped(files.most()) + " files and sockets may be open at once";
            return declared.isPresent()
                    ? Outcome.failed(Severity.ERROR, seen).expected(Words.grouped(least) + ", as declared")
                    : Outcome.failed(seen).expected(Words.grouped(least) + " or more");
        });
    }

    /** {@return such as {@code 1.5 CPUs}} */
    static String cpus(long thousandths) {
        double cpus = (double) thousandths / CpuFacts.ONE;
        return cpus == 1
                ? "1 CPU"
                : String.format(Locale.ROOT, cpus == Math.rint(cpus) ? "%.0f CPUs" : "%.2f CPUs", cpus);
    }

    private static Outcome onLinux(PostureFacts facts, Function<HostFacts, Outcome> rule) {
        return facts.host().linux()
                ? rule.apply(facts.host())
                : Outcome.notApplicable("control groups are of Linux, and this is "
                        + facts.host().os());
    }

    /** A limit, which may not be there. */
    private record Limit(OptionalLong most, LongFunction<String> words, String name) {
        Outcome judge(PostureFacts facts, Figure figure, String machine) {
            OptionalLong least = facts.declared().of(figure);
            if (most.isEmpty()) {
                return facts.host()
                        .container()
                        .<Outcome>map(sign -> none(sign, machine))
                        .orElseGet(() -> Outcome.notApplicable(Pages.NO_CONTAINER + ": " + machine));
            }
            String seen = words.apply(most.getAsLong());
            return least.isPresent() && most.getAsLong() < least.getAsLong()
                    ? Outcome.failed(Severity.ERROR, "the limit is " + seen)
                            .expected(words.apply(least.getAsLong()) + " or more, as declared")
                    : Outcome.passed("the limit is " + seen);
        }

        private Outcome.Failed none(String sign, String machine) {
            return Outcome.failed("this container (" + sign + ") has no " + name + ": " + machine)
                    .expected("a " + name);
        }
    }
}
