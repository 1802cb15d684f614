package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No forgotten reader fills the disk with the log that is kept for it. */
final class ReplicationSlotsRule implements Rule<ReplicationFacts> {
    private static final long MOST = 10L << 30;

    private static final Set<String> HEALTHY = Set.of("", "reserved", "extended");

    static final RuleInfo INFO = RuleInfo.of("db.replication.slots")
            .title("No replication slot holds back the server's log")
            .passes("each slot is read from, and holds back 10 GB of the log at most; one that nobody reads is a"
                    + " warning")
            .fix("SELECT pg_drop_replication_slot('...'); and ALTER SYSTEM SET max_slot_wal_keep_size = '10GB'; SELECT"
                    + " pg_reload_conf();")
            .notApplicable("the server is MariaDB or MySQL, which have no slots")
            .reference(PosturePages.postgres("view-pg-replication-slots.html"))
            .reference(PosturePages.postgres("runtime-config-replication.html#GUC-MAX-SLOT-WAL-KEEP-SIZE"))
            .tag("db")
            .tag("replication");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ReplicationFacts facts) {
        if (facts.product().engine() != Engine.POSTGRESQL) {
            return List.of(Products.not(facts.product()));
        }
        Optional<List<ReplicationFacts.Slot>> slots = facts.slots().value();
        if (slots.isEmpty()) {
            return List.of(Outcome.inconclusive(facts.slots().why()));
        }
        return slots.get().isEmpty()
                ? List.of(Outcome.passed("there is no slot"))
                : slots.get().stream().map(slot -> judge(slot).at(slot.name())).toList();
    }

    private static Outcome judge(ReplicationFacts.Slot slot) {
        String drop = "SELECT pg_drop_replication_slot('" + slot.name().replace("'", "''")
                + "'); once nobody needs it any more";
        Optional<Long> held = slot.held().value();
        String holding = held.map(bytes -> "holds back " + SettingNumber.size(bytes) + " of the log")
                .orElse("holds back nothing");
        if (!HEALTHY.contains(slot.status())) {
            return Outcome.failed(
                            "it is " + slot.status() + ": its reader has lost, or is about to lose, what it needs")
                    .fix("build its reader anew, or " + drop);
        }
        if (held.isPresent() && held.get() > MOST) {
            return Outcome.failed((slot.active() ? "it is read from, but " : "nobody reads from it, and it ") + holding)
                    .fix(slot.active() ? "see why its reader does not keep up" : drop);
        }
        if (!slot.active() && held.isPresent()) {
            return Outcome.failed(Severity.WARNING, "nobody reads from it, and it " + holding)
                    .fix(drop);
        }
        return slot.held() instanceof Fact.Denied<Long> denied
                ? Outcome.inconclusive("how much of the log it holds back is not known: " + denied.why())
                : Outcome.passed((slot.active() ? "it is read from, and " : "it ") + holding);
    }
}
