package dev.muster.redis;

import dev.muster.redis.Product.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Series of servers, as was known by {@link #KNOWN}.
 *
 * <p>Redis announces no dates: its security policy names the series that are mended. Those of which
 * releases of the summer of 2026 are known are open here ({@link #OPEN}): 8.10, 8.8, 8.6, 8.4, 8.2, 7.4, 7.2 and 6.2. Of others stands
 * the day of the last release that is known (8.0), or the one that endoflife.date names (7.0, 6.0).
 *
 * <p>Valkey promises fixes for three years from the first release of a series, and fixes of security for five years of the last
 * series of a major version: the days are those of its table of releases. The one of 9.1 is not proven.
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
            redis(8, 0, LocalDate.of(2026, 2, 22)),
            new Release(Kind.REDIS, 7, 4, OPEN),
            new Release(Kind.REDIS, 7, 2, OPEN),
            redis(7, 0, LocalDate.of(2024, 7, 29)),
            new Release(Kind.REDIS, 6, 2, OPEN),
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
