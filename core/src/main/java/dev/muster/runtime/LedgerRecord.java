package dev.muster.runtime;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of the ledger, with a checksum at its end.
 *
 * @param from the same as {@code at}, but for a time that was merged of many
 * @param at which moment
 * @param run of which life of the process
 */
record LedgerRecord(Kind kind, Instant from, Instant at, String run) {
    private static final int FIELDS = 5;

    /** What a line says. The first letter is written. */
    enum Kind {
        START,
        BEAT,
        END,
        /** Something was not legible here; what it said is lost. */
        DAMAGE
    }

    static LedgerRecord of(Kind kind, Instant at, String run) {
        return new LedgerRecord(kind, at, at, run);
    }

    /** {@return the line, with its end} */
    String line() {
        String text = kind.name().charAt(0) + " " + from.toEpochMilli() + " " + at.toEpochMilli() + " " + run;
        return text + " " + checksum(text) + "\n";
    }

    /** {@return what a line says, without its end; empty if it was damaged} */
    static Optional<LedgerRecord> read(String line) {
        int last = line.lastIndexOf(' ');
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS || !checksum(line.substring(0, last)).equals(fields[4])) {
            return Optional.empty();
        }
        try {
            return kind(fields[0])
                    .map(kind -> new LedgerRecord(kind, instant(fields[1]), instant(fields[2]), fields[3]));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static Optional<Kind> kind(String letter) {
        for (Kind kind : Kind.values()) {
            if (letter.equals(kind.name().substring(0, 1))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
