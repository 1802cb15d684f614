package dev.muster.db;

import dev.muster.Fact;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The drivers that this process has loaded. None is asked to do anything. */
final class LoadedDrivers {
    private LoadedDrivers() {}

    /** {@return which drivers there are, in the order in which they are asked for connections} */
    static List<Driver> all() {
        return DriverManager.drivers().toList();
    }

    /** {@return which kind a class of a driver belongs to, by its name} */
    static DriverKind kind(String className) {
        if (className.startsWith("org.postgresql.")) {
            return DriverKind.POSTGRESQL;
        }
        if (className.startsWith("org.mariadb.jdbc.")) {
            return DriverKind.MARIADB;
        }
        return className.startsWith("com.mysql.") ? DriverKind.MYSQL : DriverKind.OTHER;
    }

    /** {@return who takes URLs that begin with {@code jdbc:mysql:}: the first one that is loaded} */
    static DriverKind ofMySqlUrl(String url, List<Driver> drivers) {
        Predicate<Driver> takes = driver -> switch (kind(driver.getClass().getName())) {
            case MYSQL -> true;
            case MARIADB -> MariaDbUrl.accepts(url, version(driver).value());
            default -> false;
        };
        return drivers.stream()
                .filter(takes)
                .map(driver -> kind(driver.getClass().getName()))
                .findFirst()
                .orElse(DriverKind.MYSQL);
    }

    static Fact<DriverVersion> version(DriverKind kind, List<Driver> drivers) {
        return drivers.stream()
                .filter(driver -> kind(driver.getClass().getName()) == kind)
                .map(LoadedDrivers::version)
                .findFirst()
                .orElse(Fact.absent("no " + kind + " is loaded"));
    }

    /** {@return what the file says that the driver came in; else what the driver says, which leaves out the patch} */
    private static Fact<DriverVersion> version(Driver driver) {
        Package itsPackage = driver.getClass().getPackage();
        Optional<DriverVersion> ofFile = Optional.ofNullable(itsPackage.getImplementationVersion())
                .flatMap(text -> DriverVersion.of(text).value());
        return Fact.of(
                ofFile.orElseGet(() -> new DriverVersion(driver.getMajorVersion(), driver.getMinorVersion(), -1)));
    }
}
