package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.Declared.Figure;
import dev.muster.runtime.HeapFacts.DumpPlace;
import java.util.List;
import java.util.Optional;

/** The heap fits the memory there is, and a heap that is full ends the process and leaves something to look at. */
final class HeapRules {
    private static final RuleInfo SIZE = Pages.jvm("jvm.heap.size")
            .title("The heap and what is beside it fit the memory there is")
            .severity(Severity.WARNING)
            .passes(
                    "the largest heap is at most 75 % of the memory limit, or of the machine's memory, and with classes,"
                            + " compiled code and buffers of now not above it")
            .fix(
                    "-XX:MaxRAMPercentage=75 instead of -Xmx, or a higher memory limit; in Kubernetes by JAVA_TOOL_OPTIONS")
            .reference(Pages.JAVA)
            .reference(Pages.RESOURCES);

    private static final RuleInfo EXIT = Pages.jvm("jvm.heap.exit")
            .title("A full heap ends the process, so that it is started anew")
            .severity(Severity.WARNING)
            .passes("ExitOnOutOfMemoryError or CrashOnOutOfMemoryError is on, or OnOutOfMemoryError runs a command")
            .fix("-XX:+ExitOnOutOfMemoryError: otherwise a thread dies somewhere, and the rest goes on without it")
            .reference(Pages.JAVA);

    private static final RuleInfo DUMP = Pages.jvm("jvm.heap.dump")
            .title("A full heap is written down where it can be looked at")
            .severity(Severity.INFO)
            .passes(
                    "HeapDumpOnOutOfMemoryError is on, and HeapDumpPath is a folder on a disk, writable, with room for the heap")
            .fix("-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/dumps, a volume that outlives the container")
            .reference(Pages.JAVA)
            .reference("https://docs.oracle.com/en/java/javase/17/troubleshoot/command-line-options1.html");

    private static final long USUAL = 75;

    static final List<Rule<PostureFacts>> ALL =
            List.of(Rule.of(SIZE, HeapRules::size), Rule.of(EXIT, HeapRules::exit), Rule.of(DUMP, HeapRules::dump));

    private HeapRules() {}

    private static Outcome size(PostureFacts facts) {
        return facts.vm()
                .heap()
                .judge(heap -> facts.host().ceiling() instanceof Fact.Present<HostFacts.Ceiling> known
                        ? size(
                                heap,
                                known.it(),
                                facts.declared().of(Figure.HEAP).orElse(USUAL))
                        : unlimited(heap, facts.host()));
    }

    private static Outcome size(HeapFacts heap, HostFacts.Ceiling ceiling, long percent) {
        String whole = Words.bytes(ceiling.bytes()) + ", " + ceiling.whose();
        String share = "the heap may grow to " + Words.bytes(heap.most()) + ", "
                + Words.percent(heap.most(), ceiling.bytes()) + " % of " + whole;
        String expected = percent + " % or less for the heap";
        if (heap.most() > ceiling.bytes()) {
            return Outcome.failed(Severity.ERROR, share + ": it is killed before the heap is full")
                    .expected(expected);
        }
        if (Words.percent(heap.most(), ceiling.bytes()) > percent) { // The virtual machine rounds up to its regions.
            return Outcome.failed(share + "; " + beside(heap)).expected(expected);
        }
        return heap.sum() > ceiling.bytes()
                ? Outcome.failed(share + "; with what is beside it, more than there is: " + beside(heap))
                        .expected("all of it within " + whole)
                : Outcome.passed(share + "; " + beside(heap));
    }

    /** What is known already may be enough for a failure; never for a pass. */
    private static Outcome unlimited(HeapFacts heap, HostFacts host) {
        Optional<Long> all = host.physical().value();
        if (all.isPresent() && heap.most() > all.get()) {
            return size(heap, new HostFacts.Ceiling(all.get(), "the machine's memory"), USUAL);
        }
        return Outcome.inconclusive("how much memory there is for the heap cannot be seen: "
                + host.ceiling().why());
    }

    private static String beside(HeapFacts heap) {
        return "with classes " + Words.bytes(heap.metaspace()) + ", code " + Words.bytes(heap.code()) + " and buffers "
                + Words.bytes(heap.direct()) + " " + Words.bytes(heap.sum()) + ", and " + heap.threads()
                + " threads with stacks of up to " + Words.bytes(heap.stack());
    }

    private static Outcome exit(PostureFacts facts) {
        return facts.vm().heap().judge(heap -> {
            if (heap.on(HeapFacts.EXIT) || heap.on(HeapFacts.CRASH)) {
                return Outcome.passed((heap.on(HeapFacts.EXIT) ? HeapFacts.EXIT : HeapFacts.CRASH) + " is on");
            }
            return heap.flag(HeapFacts.RUN).isBlank()
                    ? Outcome.failed("neither " + HeapFacts.EXIT + " nor " + HeapFacts.CRASH + " is on")
                            .expected("a process that ends when its heap is full")
                    : Outcome.passed(HeapFacts.RUN + " runs a command");
        });
    }

    private static Outcome dump(PostureFacts facts) {
        return facts.vm()
                .heap()
                .judge(heap -> heap.on(HeapFacts.DUMP)
                        ? heap.dump().judge(place -> dump(place, heap.most(), facts.host()))
                        : Outcome.failed(HeapFacts.DUMP + " is off: nobody will know what filled the heap"));
    }

    private static Outcome dump(DumpPlace place, long most, HostFacts host) {
        String where = "a dump goes to " + place.folder();
        if (!place.writable()) {
            return Outcome.failed(Severity.WARNING, where + ", where this account may not write");
        }
        if (place.inMemory()) {
            return Outcome.failed(Severity.WARNING, where + ", which is memory (" + place.type() + ")");
        }
        if (place.usable() < most) {
            return Outcome.failed(
                    Severity.WARNING,
                    where + ", where " + Words.bytes(place.usable()) + " are left for a heap of up to "
                            + Words.bytes(most));
        }
        boolean lost =
                host.container().isPresent() && (!place.named() || place.type().equals("overlay"));
        return lost
                ? Outcome.failed(where + ", and is lost with the container")
                : Outcome.passed(where + ", where " + Words.bytes(place.usable()) + " are left");
    }
}
