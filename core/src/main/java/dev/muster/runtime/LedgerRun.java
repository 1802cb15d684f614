package dev.muster.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of the process, as the ledger has it.
 *
 * @param id of this life
 * @param spans in which it was seen, oldest first; at least one
 * @param end how it ended, as far as that is known
 */
record LedgerRun(String id, List<LedgerSpan> spans, End end) {
    /** How a process ended. */
    enum End {
        /** The engine was closed. */
        CLEAN,
        /** Nothing was written of it. */
        UNWRITTEN,
        /** What was written may be among what is damaged. */
        UNKNOWN
    }

    LedgerRun {
        spans = List.copyOf(spans);
    }

    Instant first() {
        return spans.get(0).from();
    }

    Instant last() {
        return spans.get(spans.size() - 1).to();
    }

    LedgerRun ended(End how) {
        return new LedgerRun(id, spans, how);
    }

    /** {@return the same, seen from then to then; a time that follows soon goes on with the last one} */
    LedgerRun seen(LedgerSpan span) {
        List<LedgerSpan> all = new ArrayList<>(spans);
        Instant goesOn = last().plus(LedgerHistory.GAP);
        if (span.from().isAfter(goesOn)) {
            all.add(span);
        } else {
            LedgerSpan before = all.remove(all.size() - 1);
            Instant to = span.to().isAfter(before.to()) ? span.to() : before.to();
            all.add(new LedgerSpan(before.from(), to));
        }
        return new LedgerRun(id, all, end);
    }
}
