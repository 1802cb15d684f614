package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import java.time.Instant;
import java.util.Optional;

/** Looks how a database could be brought back: at the server's own archive, and at what the owner calls a backup. */
final class ArchiveProbe implements Probe<ArchiveFacts> {
    private final ServerPlan plan;
    private final Optional<BackupEvidence> evidence;

    ArchiveProbe(ServerPlan plan, Optional<BackupEvidence> evidence) {
        this.plan = plan;
        this.evidence = evidence;
    }

    @Override
    public ArchiveFacts look(CheckContext context) throws CannotLookException {
        Fact<Instant> newest = newest();
        return plan.look(
                context,
                (visit, settings) -> new ArchiveFacts(
                        context.now(),
                        plan.declared(),
                        visit.product(),
                        settings,
                        visit.catalog().session(visit.ask()).standby(),
                        visit.catalog().archiver(visit.ask()),
                        newest));
    }

    private Fact<Instant> newest() {
        if (evidence.isEmpty()) {
            return Fact.absent("evidence(...) was not called");
        }
        try {
            return evidence.get()
                    .newest()
                    .map(Fact::of)
                    .orElseGet(() -> Fact.absent("none was found where the owner says that there is one"));
        } catch (Exception e) {
            return Fact.absent("the evidence could not be read: " + e.getClass().getSimpleName());
        }
    }
}
