package dev.muster.db;

import java.util.List;
import java.util.Locale;

/**
 * A hole of a driver that an option opens.
 *
 * @param id by which everybody knows it
 * @param option that opens it
 * @param value of that option
 * @param ranges of versions that have it, each from one (inclusive) to the one that mends it
 * @param what it lets happen
 */
record KnownHole(String id, String option, String value, List<Range> ranges, String what) {
    /** The day on which this table was last compared with what drivers' makers say. */
    static final String AS_OF = "2026-11-21";

    /**
     * Versions.
     *
     * @param from the first one with the hole
     * @param mended the first one without
     */
    record Range(DriverVersion from, DriverVersion mended) {
        private static Range of(int minor, int from, int mended) {
            return new Range(new DriverVersion(42, minor, from), new DriverVersion(42, minor, mended));
        }

        /** A version whose patch is not known has a patch of -1, so that its whole line counts. */
        boolean has(DriverVersion version) {
            boolean line = version.patch() < 0 && version.major() == from.major() && version.minor() == from.minor();
            return line || (version.compareTo(from) >= 0 && version.compareTo(mended) < 0);
        }
    }

    /** Of pgjdbc. */
    static final List<KnownHole> PGJDBC = List.of(
            new KnownHole(
                    "CVE-2024-1597",
                    "preferQueryMode",
                    "simple",
                    List.of(
                            new Range(new DriverVersion(0, 0, 0), new DriverVersion(42, 2, 28)),
                            Range.of(3, 0, 9),
                            Range.of(4, 0, 4),
                            Range.of(5, 0, 5),
                            Range.of(6, 0, 1),
                            Range.of(7, 0, 2)),
                    "a negative number after a minus sign lets SQL be injected"),
            new KnownHole(
                    "CVE-2025-49146",
                    "channelBinding",
                    "require",
                    List.of(Range.of(7, 4, 7)),
                    "channel binding is not required of other ways to log in"),
            new KnownHole(
                    "CVE-2026-54291",
                    "channelBinding",
                    "require",
                    List.of(Range.of(7, 4, 12)),
                    "channel binding is given up without a word for some certificates"));

    boolean isOpenedBy(ClientSettings client) {
        return client.option(option).value().toLowerCase(Locale.ROOT).equals(value);
    }

    boolean isIn(DriverVersion version) {
        return ranges.stream().anyMatch(range -> range.has(version));
    }

    /** {@return the first version of pgjdbc's newest line that has none of these} */
    DriverVersion mended() {
        return ranges.get(ranges.size() - 1).mended();
    }
}
