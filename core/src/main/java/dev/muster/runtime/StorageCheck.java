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
 * Looks at the folders into which strangers' files come. Immutable and thread-safe; each method returns a changed copy. Made by
 * {@link RuntimeChecks}.
 *
 * <p>Defaults: id {@code files.storage}, every five minutes, 10 s a run; nothing is written.
 */
public final class StorageCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(5)).timeout(Duration.ofSeconds(10));

    private final StorageProbe probe;
    private final Check delegate;

    private StorageCheck(StorageProbe probe) {
        this.probe = probe;
        this.delegate =
                Check.of("files.storage", Scope.LOCAL, probe, StorageRules.ALL).scheduled(SCHEDULE);
    }

    static StorageCheck of(Path... folders) {
        if (folders.length == 0) {
            throw new ConfigurationException(List.of("files.storage has no folders: name those of uploads"));
        }
        return new StorageCheck(new StorageProbe(Kernel.own(), List.of(folders), List.of(), false));
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /** {@return a copy that knows which folders the web server hands out, so that none of uploads is among them} */
    public StorageCheck notServed(Path... served) {
        return new StorageCheck(new StorageProbe(probe.kernel(), probe.folders(), List.of(served), probe.trip()));
    }

    /** {@return a copy that writes a file of 1 KiB into each folder, reads it, and deletes it, at each run} */
    public StorageCheck roundTrip() {
        return new StorageCheck(new StorageProbe(probe.kernel(), probe.folders(), probe.served(), true));
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds the named folders, where they really are, and their permissions; no file in them.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.STORAGE.capture(probe.look(context));
    }
}
