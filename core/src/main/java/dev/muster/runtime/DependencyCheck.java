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
 * Looks which libraries are loaded: no snapshots, none in two versions, none of tests. Immutable and thread-safe. Made by {@link
 * RuntimeChecks#dependencies()}.
 *
 * <p>It reads the list of contents of each jar on the class path and the module path, of those that their manifests name, and of a
 * program that is packed as one jar, once. What such a program holds as jars in a jar is known by the names of the files.
 *
 * <p>Defaults: id {@code build.dependencies}, posture, at the start, 10 s a run.
 */
public final class DependencyCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE = Schedule.atStart().timeout(Duration.ofSeconds(10));

    private final DependencyProbe probe;
    private final Check delegate;

    DependencyCheck() {
        this.probe = new DependencyProbe(ClassPath.entries());
        this.delegate = Check.of("build.dependencies", Scope.POSTURE, probe, BuildRules.DEPENDENCIES)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names and versions of libraries.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.DEPENDENCIES.capture(probe.look(context));
    }
}
