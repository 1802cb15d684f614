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
import java.util.List;

/**
 * Looks at volumes: room, whether they can be written, and when they will be full. Thread-safe. Made by {@link RuntimeChecks}.
 *
 * <p>Defaults: id {@code host.disk}, local, every minute, two answers in a row believed.
 */
public final class DiskCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(1)).confirm(2);

    private final DiskProbe probe;
    private final Check delegate;

    private DiskCheck(DiskProbe probe) {
        this.probe = probe;
        this.delegate = Check.of("host.disk", Scope.LOCAL, probe, DiskRules.ALL).scheduled(SCHEDULE);
    }

    static DiskCheck of(Path... volumes) {
        List<Path> paths = List.of(volumes).stream().distinct().toList();
        if (paths.isEmpty()) {
            throw new ConfigurationException(
                    List.of("host.disk has no volumes: name the folders this service writes to"));
        }
        return new DiskCheck(new DiskProbe(paths, Kernel.own()));
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds the named folders and figures. It counts as one more look.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.DISK.capture(probe.look(context));
    }
}
