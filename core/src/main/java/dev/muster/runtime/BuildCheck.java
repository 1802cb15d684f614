package dev.muster.runtime;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.util.Optional;

/**
 * Looks what was built: version, commit, whether all of it was committed. Immutable and thread-safe; each method returns a changed
 * copy. Made by {@link RuntimeChecks#build(Class)}.
 *
 * <p>It reads {@code META-INF/MANIFEST.MF}, {@code META-INF/build-info.properties}, {@code git.properties} and what Maven wrote of
 * the artifact, once, in the jar or the directories that the program lies in; those of libraries do not count.
 *
 * <p>Defaults: id {@code build.info}, posture, at the start.
 */
public final class BuildCheck implements DelegatingCheck, Capturing {
    private final Class<?> main;
    private final BuildDeclared declared;
    private final BuildProbe probe;
    private final Check delegate;

    BuildCheck(Class<?> main, BuildDeclared declared) {
        this.main = main;
        this.declared = declared;
        this.probe = new BuildProbe(declared, main, ClassPath.entries());
        this.delegate =
                Check.of("build.info", Scope.POSTURE, probe, BuildRules.INFO).scheduled(Schedule.atStart());
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file; in a check of one's own, which has a context}
     *
     * <p>It holds names of jars, versions and commits.
     */
    @Override
    public Capture capture(CheckContext context) {
        return RuntimeCaptures.BUILD.capture(probe.look(context));
    }

    /** {@return a copy that expects this version} */
    public BuildCheck version(String expected) {
        return new BuildCheck(main, new BuildDeclared(Optional.of(expected), declared.commit(), declared.image()));
    }

    /**
     * {@return a copy that expects this commit}
     *
     * @param expected in full, or seven characters of it or more
     */
    public BuildCheck commit(String expected) {
        return new BuildCheck(main, new BuildDeclared(declared.version(), Optional.of(expected), declared.image()));
    }

    /**
     * {@return a copy that knows by which name the container was started}
     *
     * @param reference such as {@code registry.example.com/orders:1.4.2}, from a variable that the deployment sets
     */
    public BuildCheck image(String reference) {
        return new BuildCheck(main, new BuildDeclared(declared.version(), declared.commit(), Optional.of(reference)));
    }
}
