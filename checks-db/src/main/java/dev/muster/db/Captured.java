package dev.muster.db;

import dev.muster.health.RecordJson;
import java.lang.invoke.MethodHandles;

/** How what was seen is written down, so that a bug report is a file. */
final class Captured {
    private static final MethodHandles.Lookup OURS = MethodHandles.lookup();

    static final RecordJson<PostureSeen> POSTURE = RecordJson.of("muster.db.posture/1", PostureSeen.class, OURS);
    static final RecordJson<PoolFacts> POOL = RecordJson.of("muster.db.pool/1", PoolFacts.class, OURS);
    static final RecordJson<MaintenanceFacts> MAINTENANCE =
            RecordJson.of("muster.db.maintenance/1", MaintenanceFacts.class, OURS);
    static final RecordJson<ActivityFacts> ACTIVITY = RecordJson.of("muster.db.activity/1", ActivityFacts.class, OURS);
    static final RecordJson<ArchiveFacts> ARCHIVE = RecordJson.of("muster.db.backups/1", ArchiveFacts.class, OURS);
    static final RecordJson<ReplicationFacts> REPLICATION =
            RecordJson.of("muster.db.replication/1", ReplicationFacts.class, OURS);

    private Captured() {}
}
