package dev.muster.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a ledger says.
 *
 * @param runs lives of the process, oldest first; its own is the last
 * @param damages after which moments something was not legible; oldest first
 * @param mixed whether two processes wrote it at once
 */
record LedgerHistory(List<LedgerRun> runs, List<Instant> damages, boolean mixed) {
    /** A longer silence of a process that is asked every minute is an outage. */
    static final Duration GAP = Duration.ofMinutes(3);

    static final LedgerHistory EMPTY = new LedgerHistory(List.of(), List.of(), false);

    LedgerHistory {
        runs = List.copyOf(runs);
        damages = List.copyOf(damages);
    }

    /** {@return this and one more line} */
    LedgerHistory add(LedgerRecord line) {
        if (line.kind() == LedgerRecord.Kind.DAMAGE) {
            return damaged(line.at());
        }
        List<LedgerRun> all = new ArrayList<>(runs);
        LedgerSpan span = new LedgerSpan(line.from(), line.at());
        boolean goesOn = !all.isEmpty() && last().id().equals(line.run());
        LedgerRun run = goesOn
                ? all.remove(all.size() - 1).seen(span)
                : new LedgerRun(line.run(), List.of(span), LedgerRun.End.UNWRITTEN);
        boolean back = !goesOn && all.stream().anyMatch(other -> other.id().equals(line.run()));
        all.add(run.ended(line.kind() == LedgerRecord.Kind.END ? LedgerRun.End.CLEAN : LedgerRun.End.UNWRITTEN));
        return new LedgerHistory(all, damages, mixed || back);
    }

    /** {@return this, and then something that is not legible: perhaps the end of the last run} */
    LedgerHistory damaged(Instant after) {
        List<Instant> more = new ArrayList<>(damages);
        more.add(after);
        List<LedgerRun> all = new ArrayList<>(runs);
        if (!all.isEmpty() && last().end() == LedgerRun.End.UNWRITTEN) {
            all.add(all.remove(all.size() - 1).ended(LedgerRun.End.UNKNOWN));
        }
        return new LedgerHistory(all, more, mixed);
    }

    LedgerRun last() {
        return runs.get(runs.size() - 1);
    }

    /** {@return what anybody still asks for: what was seen since then, at most so many runs} */
    LedgerHistory since(Instant then, int most) {
        List<LedgerRun> kept =
                runs.stream().filter(run -> !run.last().isBefore(then)).toList();
        return new LedgerHistory(
                kept.subList(Math.max(0, kept.size() - most), kept.size()),
                damages.stream().filter(damage -> !damage.isBefore(then)).toList(),
                mixed);
    }
}
