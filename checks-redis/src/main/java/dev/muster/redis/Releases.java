package dev.muster.redis;

import dev.muster.redis.Product.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Series of servers, as was known by {@link #KNOWN}.
 *
 * <p>Redis names no dates. Its rule is that the latest series is maintained, besides the one before it and the last of the major
 * version before; in truth it mends more of them, those that its makers' security policy names. A series is open here
 * ({@link #OPEN}) if it got one of the security releases of May to September 2026; the day that another ended is the one on which
 * the next but two came, as endoflife.date counts, and for 6.2, which was promised to the end of 2025, the last day of that year.
 *
 * <p>Valkey promises fixes for three years from the first release of a series, and of security for five years of the last series of
 * a major version: its table of releases names the days. The one of 9.1 is not proven: it came in the first half of 2026.
 */
final class Releases {
    /** The day of the table. */
    static final LocalDate KNOWN = LocalDate.of(2026, 11, 21);

    /** Stands for the end of a series of which none is announced. */
    static final Optional<LocalDate> OPEN = Optional.empty();

    /**
     * A series.
     *
     * @param kind of server
     * @param major its number
     * @param minor its second number
     * @param end the last day on which it gets fixes of security; empty if none is announced
     */
    record Release(Kind kind, int major, int minor, Optional<LocalDate> end) {
        boolean isOf(Product product) {
            return kind == product.kind() && product.atLeast(major, minor) && !product.atLeast(major, minor + 1);
        }
    }

    private static final List<Release> ALL = List.of(
            new Release(Kind.REDIS, 8, 10, OPEN),
            new Release(Kind.REDIS, 8, 8, OPEN),
            new Release(Kind.REDIS, 8, 6, OPEN),
            new Release(Kind.REDIS, 8, 4, OPEN),
            new Release(Kind.REDIS, 8, 2, OPEN),
            redis(8, 0, LocalDate.of(2026, 2, 11)),
            new Release(Kind.REDIS, 7, 4, OPEN),
            new Release(Kind.REDIS, 7, 2, OPEN),
            redis(7, 0, LocalDate.of(2024, 7, 29)),
            redis(6, 2, LocalDate.of(2025, 12, 31)),
            redis(6, 0, LocalDate.of(2022, 5, 31)),
            valkey(9, 1, LocalDate.of(2029, 5, 1)),
            valkey(9, 0, LocalDate.of(2028, 10, 21)),
            valkey(8, 1, LocalDate.of(2030, 3, 31)),
            valkey(8, 0, LocalDate.of(2027, 9, 15)),
            valkey(7, 2, LocalDate.of(2029, 4, 16)));

    private Releases() {}

    private static Release redis(int major, int minor, LocalDate end) {
        return new Release(Kind.REDIS, major, minor, Optional.of(end));
    }

    private static Release valkey(int major, int minor, LocalDate end) {
        return new Release(Kind.VALKEY, major, minor, Optional.of(end));
    }

    /** {@return the series that a server is of, if the table has it} */
    static Optional<Release> of(Product product) {
        return ALL.stream().filter(release -> release.isOf(product)).findFirst();
    }

    /** {@return whether a server is of a series newer than all that the table has} */
    static boolean isNewer(Product product) {
        return ALL.stream()
                .filter(release -> release.kind() == product.kind())
                .allMatch(release -> product.atLeast(release.major(), release.minor() + 1));
    }
}
