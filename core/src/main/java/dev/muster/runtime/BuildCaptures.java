package dev.muster.runtime;

import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;

/** What looks at the build are written down as. */
final class BuildCaptures {
    static final CaptureFormat<BuildFacts> INFO = CaptureFormat.of(
            "muster.runtime.build/1", BuildFacts.class, MethodHandles.lookup(), "build.audit", BuildRules.INFO);

    static final CaptureFormat<DependencyFacts> DEPENDENCIES = CaptureFormat.of(
            "muster.runtime.dependencies/1",
            DependencyFacts.class,
            MethodHandles.lookup(),
            "build.audit",
            BuildRules.DEPENDENCIES);

    private BuildCaptures() {}
}
