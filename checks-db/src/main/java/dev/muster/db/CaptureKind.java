package dev.muster.db;

import dev.muster.Check;
import dev.muster.Rule;
import dev.muster.Scope;
import dev.muster.health.RecordJson;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a check's look is written down as, and by which rules it is judged again.
 *
 * @param format that the document names
 * @param json writes and reads it
 * @param rules of the check
 * @param <T> the facts
 */
record CaptureKind<T extends Record>(String format, RecordJson<T> json, List<Rule<T>> rules) {
    static final CaptureKind<PostureSeen> POSTURE = of("posture", PostureSeen.class, PostureSeen.RULES);
    static final CaptureKind<PoolFacts> POOL = of("pool", PoolFacts.class, PoolRules.ALL);
    static final CaptureKind<MaintenanceFacts> MAINTENANCE =
            of("maintenance", MaintenanceFacts.class, MaintenanceRules.ALL);
    static final CaptureKind<ActivityFacts> ACTIVITY = of("activity", ActivityFacts.class, ActivityRules.ALL);
    static final CaptureKind<ArchiveFacts> BACKUPS = of("backups", ArchiveFacts.class, ArchiveRules.ALL);
    static final CaptureKind<ReplicationFacts> REPLICATION =
            of("replication", ReplicationFacts.class, ReplicationRules.ALL);

    private static final List<CaptureKind<?>> ALL = List.of(POSTURE, POOL, MAINTENANCE, ACTIVITY, BACKUPS, REPLICATION);

    /** Where a document names its format. */
    private static final int HEAD = 100;

    private static <T extends Record> CaptureKind<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        String format = "muster.db." + name + "/1";
        return new CaptureKind<>(format, RecordJson.of(format, type, MethodHandles.lookup()), rules);
    }

    CapturedDatabase captured(T facts) {
        Check audit = Check.of("db.audit", Scope.POSTURE, context -> facts, rules);
        return new CapturedDatabase(() -> json.write(facts), audit);
    }

    /** {@return what is in a document of any kind; one of no kind is refused as if it were the first} */
    static CapturedDatabase read(String document) {
        String head = document.substring(0, Math.min(HEAD, document.length()));
        CaptureKind<?> kind = ALL.stream()
                .filter(each -> head.contains('"' + each.format() + '"'))
                .findFirst()
                .orElse(POSTURE);
        return kind.from(document);
    }

    private CapturedDatabase from(String document) {
        return captured(json.read(document.getBytes(StandardCharsets.UTF_8)));
    }
}
