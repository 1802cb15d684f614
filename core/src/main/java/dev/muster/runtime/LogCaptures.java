package dev.muster.runtime;

import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;

/** What the look at the log's configuration is written down as. */
final class LogCaptures {
    static final CaptureFormat<LogFacts> SETUP = CaptureFormat.of(
            "muster.runtime.log/1", LogFacts.class, MethodHandles.lookup(), "log.audit", LogRules.SETUP);

    private LogCaptures() {}
}
