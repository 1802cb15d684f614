package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks whether the database could be brought back: at the server's archive of its log, and at the owner's evidence of
 * backups. Immutable and thread-safe; each method returns a changed copy. Made by {@link DbChecks}.
 *
 * <p>Nothing here refuses a start, but an archive that is not set up: the state that a shared server is in is no reason not to replace an
 * instance.
 *
 * <p>Defaults: id {@code db.backups}, shared, every 10 minutes, 10 s a run; no evidence, which is inconclusive.
 */
public final class BackupCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofMinutes(10)).timeout(Duration.ofSeconds(10));

    private final ServerPlan plan;
    private final Optional<BackupEvidence> evidence;
    private final Check delegate;

    BackupCheck(ServerPlan plan, Optional<BackupEvidence> evidence) {
        this.plan = plan;
        this.evidence = evidence;
        this.delegate = Check.of(plan.id(), Scope.SHARED, new ArchiveProbe(plan, evidence), ArchiveRules.ALL)
                .scheduled(SCHEDULE);
    }

    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link DbChecks#captured} reads; in a check of one's own, which has a context}
     *
     * @throws CannotLookException if it cannot look
     */
    @Override
    public Capture capture(CheckContext context) throws CannotLookException {
        return DbCaptures.BACKUPS.capture(new ArchiveProbe(plan, evidence).look(context));
    }

    /**
     * {@return a copy of this id, for a service that has several databases looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public BackupCheck named(String id) {
        return new BackupCheck(plan.named(id), evidence);
    }

    /** {@return a copy that learns from this when the newest backup was made} */
    public BackupCheck evidence(BackupEvidence of) {
        return new BackupCheck(plan, Optional.of(of));
    }

    /** {@return a copy that asks by these connections, of an account that may see more} */
    public BackupCheck monitor(DataSource connections) {
        return new BackupCheck(plan.monitor(connections), evidence);
    }

    /** {@return a copy that leaves the archive to the provider who runs the server; evidence of backups still counts} */
    public BackupCheck managed() {
        return new BackupCheck(plan.with(Declared.Way.MANAGED), evidence);
    }
}
