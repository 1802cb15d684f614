package dev.muster.db;

import dev.muster.Rule;
import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** What the looks of this module are written down as. */
final class DbCaptures {
    static final CaptureFormat<PostureSeen> POSTURE = of("posture", PostureSeen.class, PostureSeen.RULES);
    static final CaptureFormat<PoolFacts> POOL = of("pool", PoolFacts.class, PoolRules.ALL);
    static final CaptureFormat<MaintenanceFacts> MAINTENANCE =
            of("maintenance", MaintenanceFacts.class, MaintenanceRules.ALL);
    static final CaptureFormat<ActivityFacts> ACTIVITY = of("activity", ActivityFacts.class, ActivityRules.ALL);
    static final CaptureFormat<ArchiveFacts> BACKUPS = of("backups", ArchiveFacts.class, ArchiveRules.ALL);
    static final CaptureFormat<ReplicationFacts> REPLICATION =
            of("replication", ReplicationFacts.class, ReplicationRules.ALL);

    static final List<CaptureFormat<?>> ALL = List.of(POSTURE, POOL, MAINTENANCE, ACTIVITY, BACKUPS, REPLICATION);

    private DbCaptures() {}

    private static <T extends Record> CaptureFormat<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        return CaptureFormat.of("muster.db." + name + "/1", type, MethodHandles.lookup(), "db.audit", rules);
    }
}
