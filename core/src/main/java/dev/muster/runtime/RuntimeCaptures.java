package dev.muster.runtime;

import dev.muster.Rule;
import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** What the looks of this package are written down as. */
final class RuntimeCaptures {
    static final CaptureFormat<PostureFacts> POSTURE = of("posture", PostureFacts.class, PostureRules.ALL);
    static final CaptureFormat<LiveFacts> LIVE = of("live", LiveFacts.class, LiveRules.ALL);
    static final CaptureFormat<DiskFacts> DISK = of("disk", DiskFacts.class, DiskRules.ALL);
    static final CaptureFormat<ClockFacts> CLOCK = of("clock", ClockFacts.class, ClockRules.ALL);
    static final CaptureFormat<PortFacts> PORTS = of("ports", PortFacts.class, PortRules.ALL);
    static final CaptureFormat<DnsFacts> DNS = of("dns", DnsFacts.class, DnsRules.ALL);
    static final CaptureFormat<StorageFacts> STORAGE = of("storage", StorageFacts.class, StorageRules.ALL);

    static final CaptureFormat<LogFacts> LOG = of("log", LogFacts.class, LogRules.SETUP);
    static final CaptureFormat<EventFacts> EVENTS = of("log-events", EventFacts.class, EventRules.ALL);
    static final CaptureFormat<LogLeakFacts> SECRETS = of("log-secrets", LogLeakFacts.class, LogSecretsCheck.RULES);
    static final CaptureFormat<LedgerFacts> LEDGER = of("ledger", LedgerFacts.class, ProcessRules.ALL);
    static final CaptureFormat<BuildFacts> BUILD = of("build", BuildFacts.class, BuildRules.INFO);
    static final CaptureFormat<DependencyFacts> DEPENDENCIES =
            of("dependencies", DependencyFacts.class, BuildRules.DEPENDENCIES);

    static final List<CaptureFormat<?>> ALL =
            List.of(POSTURE, LIVE, DISK, CLOCK, PORTS, DNS, STORAGE, LOG, EVENTS, SECRETS, LEDGER, BUILD, DEPENDENCIES);

    private RuntimeCaptures() {}

    private static <T extends Record> CaptureFormat<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        return CaptureFormat.of("muster.runtime." + name + "/1", type, MethodHandles.lookup(), "runtime.audit", rules);
    }
}
