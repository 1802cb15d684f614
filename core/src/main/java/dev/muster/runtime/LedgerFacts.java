package dev.muster.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lives of this process.
 *
 * @param at when it was seen
 * @param window how far back it is judged
 * @param own id of the life that asks; empty if it has none yet
 * @param trouble why the ledger cannot be kept; empty if it can
 * @param volume the type of the file system that it lies on; empty if that is not told
 * @param crashes names of files that the virtual machine left when it crashed, since the window began
 */
record LedgerFacts(
        Instant at,
        Duration window,
        String own,
        LedgerHistory history,
        String trouble,
        Optional<String> volume,
        List<String> crashes) {
    /** File systems that go with the container, or with the machine. */
    private static final List<String> PASSING = List.of("overlay", "overlayfs", "aufs", "tmpfs", "ramfs");

    LedgerFacts {
        crashes = List.copyOf(crashes);
    }

    Instant begin() {
        return at.minus(window);
    }

    /** {@return the lives that reach into the window} */
    List<LedgerRun> runs() {
        return history.runs().stream()
                .filter(run -> !run.last().isBefore(begin()))
                .toList();
    }

    /** {@return since when it is judged: the window's begin, or the first line where that is later} */
    Instant since() {
        if (history.runs().isEmpty()) {
            return at;
        }
        Instant first = history.runs().get(0).first();
        return first.isAfter(begin()) ? first : begin();
    }

    /** {@return why nothing can be said though nothing speaks against it; empty if something can} */
    String doubt() {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        if (history.mixed()) {
            return "two processes write this ledger: name one for each instance";
        }
        if (history.damages().stream().anyMatch(damage -> !damage.isBefore(begin()))) {
            return "a part of the ledger is not legible, and what it said is lost";
        }
        return volume.filter(PASSING::contains)
                .map(type -> "the ledger lies on " + type + ", which goes with the container: mount a volume for it")
                .orElse("");
    }
}
