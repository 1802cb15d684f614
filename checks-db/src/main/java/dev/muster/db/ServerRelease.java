package dev.muster.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A release series of a server, as its maker had announced by {@link #KNOWN}.
 *
 * @param engine its kind
 * @param major its number
 * @param minor its second number; 0 for PostgreSQL, whose series have one number
 * @param newest the newest release of it: the last number
 * @param end the last day of its support; empty for one that ends with the next series, a few months on
 */
record ServerRelease(Engine engine, int major, int minor, int newest, Optional<LocalDate> end) {
    /** The day of the table. */
    static final LocalDate KNOWN = LocalDate.of(2026, 11, 21);

    private static final List<ServerRelease> ALL = List.of(
            postgres(18, 6, LocalDate.of(2030, 11, 14)),
            postgres(17, 11, LocalDate.of(2029, 11, 8)),
            postgres(16, 15, LocalDate.of(2028, 11, 9)),
            postgres(15, 20, LocalDate.of(2027, 11, 11)),
            postgres(14, 24, LocalDate.of(2026, 11, 12)),
            postgres(13, 23, LocalDate.of(2025, 11, 13)),
            of(Engine.MARIADB, 12, 3, 2, LocalDate.of(2029, 6, 30)),
            of(Engine.MARIADB, 12, 2, 2, LocalDate.of(2026, 5, 13)),
            of(Engine.MARIADB, 12, 1, 2, LocalDate.of(2026, 2, 13)),
            of(Engine.MARIADB, 12, 0, 2, LocalDate.of(2025, 11, 18)),
            of(Engine.MARIADB, 11, 8, 8, LocalDate.of(2028, 6, 4)),
            of(Engine.MARIADB, 11, 7, 2, LocalDate.of(2025, 5, 12)),
            of(Engine.MARIADB, 11, 6, 2, LocalDate.of(2025, 2, 13)),
            of(Engine.MARIADB, 11, 5, 2, LocalDate.of(2024, 11, 21)),
            of(Engine.MARIADB, 11, 4, 12, LocalDate.of(2029, 5, 29)),
            of(Engine.MARIADB, 10, 11, 19, LocalDate.of(2028, 2, 16)),
            of(Engine.MARIADB, 10, 6, 28, LocalDate.of(2026, 7, 6)),
            new ServerRelease(Engine.MYSQL, 26, 10, 0, Optional.empty()),
            of(Engine.MYSQL, 9, 7, 4, LocalDate.of(2034, 4, 21)),
            of(Engine.MYSQL, 9, 6, 1, LocalDate.of(2026, 4, 21)),
            of(Engine.MYSQL, 8, 4, 13, LocalDate.of(2032, 4, 30)),
            of(Engine.MYSQL, 8, 0, 46, LocalDate.of(2026, 4, 30)));

    private static ServerRelease postgres(int major, int newest, LocalDate end) {
        return of(Engine.POSTGRESQL, major, 0, newest, end);
    }

    private static ServerRelease of(Engine engine, int major, int minor, int newest, LocalDate end) {
        return new ServerRelease(engine, major, minor, newest, Optional.of(end));
    }

    /** {@return the series that a server is of, if the table has it} */
    static Optional<ServerRelease> of(Product product) {
        return ALL.stream()
                .filter(it -> it.engine == product.engine() && it.major == product.major())
                .filter(it -> it.engine == Engine.POSTGRESQL || it.minor == product.minor())
                .findFirst();
    }

    /** {@return whether a series is newer than all that the table has} */
    static boolean isNewer(Product product) {
        return ALL.stream()
                .filter(it -> it.engine == product.engine())
                .noneMatch(it ->
                        it.major > product.major() || (it.major == product.major() && it.minor >= minor(product)));
    }

    private static int minor(Product product) {
        return product.engine() == Engine.POSTGRESQL ? 0 : product.minor();
    }

    /** {@return how many releases of its series came after this one} */
    int behind(Product product) {
        return Math.max(0, newest - last(product));
    }

    private static int last(Product product) {
        return product.engine() == Engine.POSTGRESQL ? product.minor() : product.patch();
    }

    /** {@return such as {@code 17.11} or {@code 11.4.12}} */
    String newestName() {
        return engine == Engine.POSTGRESQL ? major + "." + newest : major + "." + minor + "." + newest;
    }
}
