package dev.muster.db;

import dev.muster.Outcome;
import java.util.Optional;

/** Whose duty it is to archive a server's log. */
final class ArchiveDuty {
    private ArchiveDuty() {}

    /** {@return that it is another's, or that it is not known whose; empty if it is this server's} */
    static Optional<Outcome> other(ArchiveFacts facts) {
        if (facts.declared().managed()) {
            return Optional.of(Managed.archive());
        }
        Optional<Boolean> standby = facts.standby().value();
        if (standby.isEmpty()) {
            return Optional.of(Outcome.inconclusive("whether the server is a standby is not known: "
                    + facts.standby().why()));
        }
        return standby.get()
                ? Optional.of(Outcome.notApplicable("the server is a standby: its primary archives"))
                : Optional.empty();
    }
}
