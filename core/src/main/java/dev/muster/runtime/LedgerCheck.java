package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps a ledger of this process's lives in a file, and looks how they ended and how long nobody was there. Thread-safe. Made by
 * {@link RuntimeChecks#ledger(Path)}.
 *
 * <p>The one check that writes: a line of 50 bytes at each run, one when it is first asked, one when the engine is closed. The file
 * stays below 130 KiB. It is held by a lock: each instance needs one of its own, on a volume that outlives it. It is asked every
 * minute; with a schedule of more than three minutes the pauses count as outages. An end is clean if {@link
 * dev.muster.Readiness#close()} was called; a start that was refused counts as clean. After that the check is of no more use.
 *
 * <p>Defaults: id {@code process.ledger}, local, every minute, judged over 7 days.
 */
public final class LedgerCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofMinutes(1));
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Path file;
    private final LedgerProbe probe;
    private final Check delegate;

    LedgerCheck(Path file, Duration window) {
        this.file = file;
        this.probe = new LedgerProbe(file, window, Path.of("").toAbsolutePath());
        this.delegate =
                Check.of("process.ledger", Scope.LOCAL, probe, ProcessRules.ALL).scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /** Writes that this process ends well. */
    @Override
    public void closed(Instant at) {
        probe.end(at);
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It counts as a run, and so writes a line. It holds moments, and names of files of the virtual machine.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.LEDGER.capture(probe.look(context));
    }

    /**
     * {@return a check that judges this far back}
     *
     * @throws ConfigurationException if that is less than an hour or more than 30 days
     */
    public LedgerCheck window(Duration window) {
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(List.of("window(" + window + "): name an hour to 30 days"));
        }
        return new LedgerCheck(file, window);
    }
}
