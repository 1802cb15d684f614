package dev.muster.runtime;

import dev.muster.testing.TestRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lives of a process, one after the other, in a ledger. Minutes count from a beginning. */
final class LedgerFixture {
    static final Instant BEGIN = Instant.parse("2026-11-14T00:00:00Z");
    static final Duration WINDOW = Duration.ofDays(7);

    private final Path file;
    private final Path crashes;

    LedgerFixture(Path directory) {
        this.file = directory.resolve("ledger");
        this.crashes = directory;
    }

    Path file() {
        return file;
    }

    static Instant minute(long number) {
        return BEGIN.plus(Duration.ofMinutes(number));
    }

    LedgerProbe probe() {
        return new LedgerProbe(file, WINDOW, crashes);
    }

    /** {@return what is seen at the end of a life from minute to minute, asked every so many, which then ends well} */
    LedgerFacts ends(long from, long to, long every) {
        LedgerProbe probe = probe();
        LedgerFacts facts = lives(probe, from, to, every);
        probe.end(minute(to));
        return facts;
    }

    /** The same, but that nothing is written of its end. */
    LedgerFacts crashes(long from, long to, long every) {
        LedgerProbe probe = probe();
        LedgerFacts facts = lives(probe, from, to, every);
        probe.abandon();
        return facts;
    }

    static LedgerFacts lives(LedgerProbe probe, long from, long to, long every) {
        LedgerFacts facts = probe.look(TestRun.at(minute(from)));
        for (long at = from + every; at <= to; at += every) {
            facts = probe.look(TestRun.at(minute(at)));
        }
        return facts;
    }

    /** {@return these, as if the ledger lay on a disk that outlives the container} */
    static LedgerFacts onDisk(LedgerFacts facts) {
        return new LedgerFacts(
                facts.at(),
                facts.window(),
                facts.own(),
                facts.history(),
                facts.trouble(),
                Optional.of("ext4"),
                facts.crashes());
    }
}
