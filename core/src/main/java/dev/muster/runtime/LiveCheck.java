package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;

/**
 * Looks how this process is doing: memory, processors, threads, files, and whether something grows for hours. Thread-safe. Made
 * by {@link RuntimeChecks}.
 *
 * <p>It reads a few files of {@code /proc} and {@code /sys} and asks the virtual machine's beans; it triggers no collection and
 * walks no heap. Its findings warn, but for a deadlock, which is an error: nothing but a restart ends it.
 *
 * <p>Defaults: id {@code runtime.live}, local, every 30 s, two answers in a row believed.
 */
public final class LiveCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofSeconds(30)).confirm(2);

    private final LiveProbe probe = new LiveProbe(Kernel.own());
    private final Check delegate =
            Check.of("runtime.live", Scope.LOCAL, probe, LiveRules.ALL).scheduled(SCHEDULE);

    LiveCheck() {}

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds figures, folders of control groups, and names of threads that are deadlocked. It counts as one more look.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.LIVE.capture(probe.look(context));
    }
}
