package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import dev.muster.runtime.Declared.Figure;
import java.time.Duration;

/**
 * Looks how virtual machine, container and account of this process were set up. Immutable and thread-safe; each method returns a
 * changed copy. Made by {@link RuntimeChecks}.
 *
 * <p>Defaults: id {@code runtime.posture}, every hour; at most 75 % of the memory for the heap, 4096 files and sockets at least,
 * and no least of anything else.
 */
public final class PostureCheck implements DelegatingCheck, Capturing {
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    private final Declared declared;
    private final Check delegate;

    PostureCheck(Declared declared) {
        this.declared = declared;
        this.delegate = Check.of("runtime.posture", Scope.POSTURE, new PostureProbe(declared), PostureRules.ALL)
                .scheduled(HOURLY);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return a copy for a process that needs so many bytes of memory}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public PostureCheck leastMemory(long bytes) {
        return with(Figure.MEMORY, bytes);
    }

    /**
     * {@return a copy for a process that needs so many processors, such as 0.5}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public PostureCheck leastCpus(double number) {
        return with(Figure.CPU, Math.round(number * CpuFacts.ONE));
    }

    /**
     * {@return a copy for a process that needs so many threads and processes}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public PostureCheck leastTasks(long number) {
        return with(Figure.TASKS, number);
    }

    /**
     * {@return a copy for a process that needs so many files and sockets open at once}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public PostureCheck leastFiles(long number) {
        return with(Figure.FILES, number);
    }

    /**
     * {@return a copy for a process whose heap may have so many per cent of the memory}
     *
     * @throws ConfigurationException if that is not over zero
     */
    public PostureCheck heapPercent(int percent) {
        return with(Figure.HEAP, percent);
    }

    /** {@return a copy for a process that asks Kubernetes itself, and therefore needs its token} */
    public PostureCheck callsKubernetes() {
        return new PostureCheck(new Declared(declared.figures(), true));
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds figures, folders of control groups, flags of the virtual machine about its heap, and arguments that load a
     * debugger; no other argument, and nothing of the environment.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.POSTURE.capture(new PostureProbe(declared).look(context));
    }

    private PostureCheck with(Figure figure, long number) {
        return new PostureCheck(declared.with(figure, number));
    }
}
