package dev.muster.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What stands in a ledger's file: a line that says what it is, and a line for each record. */
final class LedgerText {
    static final String HEAD = "muster-ledger/1\n";

    private LedgerText() {}

    /** {@return the history; empty if the file is of somebody else} */
    static Optional<LedgerHistory> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HEAD)) {
            boolean torn = HEAD.startsWith(text);
            return torn ? Optional.of(LedgerHistory.EMPTY) : Optional.empty();
        }
        LedgerHistory history = LedgerHistory.EMPTY;
        Instant last = Instant.EPOCH;
        for (String line : text.substring(HEAD.length()).split("\n", -1)) {
            Optional<LedgerRecord> record = LedgerRecord.read(line);
            if (record.isPresent()) {
                last = record.get().at();
                history = history.add(record.get());
            } else if (!line.isEmpty()) {
                history = history.damaged(last);
            }
        }
        return Optional.of(history);
    }

    /** {@return the shortest text that says the same} */
    static byte[] write(LedgerHistory history) {
        StringBuilder text = new StringBuilder(HEAD);
        if (!history.damages().isEmpty()) {
            Instant latest = history.damages().get(history.damages().size() - 1);
            text.append(LedgerRecord.of(LedgerRecord.Kind.DAMAGE, latest, "-").line());
        }
        for (LedgerRun run : history.runs()) {
            text.append(LedgerRecord.of(LedgerRecord.Kind.START, run.first(), run.id())
                    .line());
            for (LedgerSpan span : run.spans()) {
                text.append(new LedgerRecord(LedgerRecord.Kind.BEAT, span.from(), span.to(), run.id()).line());
            }
            if (run.end() == LedgerRun.End.CLEAN) {
                text.append(LedgerRecord.of(LedgerRecord.Kind.END, run.last(), run.id())
                        .line());
            } else if (run.end() == LedgerRun.End.UNKNOWN) {
                text.append(LedgerRecord.of(LedgerRecord.Kind.DAMAGE, run.last(), run.id())
                        .line());
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
