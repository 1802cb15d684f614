package dev.muster.db;

import dev.muster.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * An option of a driver that opens a hole.
 *
 * @param name of the option
 * @param kinds of drivers that have it
 * @param severity of having it
 * @param bad whether it is, as it is set
 * @param why what it opens
 * @param fix what to do about it
 */
record UnsafeOption(
        String name,
        Set<DriverKind> kinds,
        Severity severity,
        BiPredicate<Option, ClientSettings> bad,
        String why,
        String fix) {
    private static final Set<DriverKind> BOTH = Set.of(DriverKind.MARIADB, DriverKind.MYSQL);
    private static final Set<DriverKind> MYSQL = Set.of(DriverKind.MYSQL);
    private static final Set<DriverKind> MARIADB = Set.of(DriverKind.MARIADB);
    private static final Set<DriverKind> POSTGRESQL = Set.of(DriverKind.POSTGRESQL);
    private static final Set<String> FACTORIES = Set.of(
            "",
            "org.postgresql.ssl.LibPQFactory",
            "org.postgresql.ssl.DefaultJavaSSLFactory",
            "org.postgresql.ssl.SingleCertValidatingFactory",
            "org.postgresql.ssl.NonValidatingFactory");

    static final List<UnsafeOption> ALL = List.of(
            flag("allowMultiQueries", BOTH, Severity.ERROR, "one injected semicolon runs a statement of its own"),
            flag(
                    "allowLoadLocalInfile",
                    MYSQL,
                    Severity.ERROR,
                    "a server, or whoever plays one, can have this service send its files"),
            flag(
                    "allowLocalInfile",
                    MARIADB,
                    Severity.WARNING,
                    "an injected LOAD DATA LOCAL sends files of this service to the server"),
            flag("allowUrlInLocalInfile", MYSQL, Severity.ERROR, "LOAD DATA LOCAL makes this service fetch any URL"),
            flag("autoDeserialize", MYSQL, Severity.ERROR, "what is stored in a column runs as code in this service"),
            flag(
                    "autoReconnect",
                    BOTH,
                    Severity.ERROR,
                    "a lost transaction goes on in its middle, on a new connection"),
            new UnsafeOption(
                    "allowPublicKeyRetrieval",
                    BOTH,
                    Severity.ERROR,
                    (option, client) -> option.on() && client.readable(),
                    "without TLS whoever stands between hands out its own key, and reads the password",
                    "remove allowPublicKeyRetrieval, and demand TLS"),
            new UnsafeOption(
                    "socketFactory",
                    Set.of(DriverKind.POSTGRESQL, DriverKind.MARIADB, DriverKind.MYSQL),
                    Severity.ERROR,
                    (option, client) -> !Sockets.isKnown(option.value()),
                    "a class of that name makes the connections; nobody knows to where",
                    "remove socketFactory, or waive this rule once you know the class"),
            new UnsafeOption(
                    "sslfactory",
                    POSTGRESQL,
                    Severity.WARNING,
                    (option, client) -> !FACTORIES.contains(option.value()),
                    "what a class of that name verifies is not known",
                    "remove sslfactory, and set sslmode=verify-full&sslrootcert=/path/to/ca.pem"),
            new UnsafeOption(
                    "loggerFile",
                    POSTGRESQL,
                    Severity.WARNING,
                    (option, client) -> !option.value().isEmpty(),
                    "drivers before 42.3.3 write statements and values to that file",
                    "remove loggerFile"),
            new UnsafeOption(
                    "logServerErrorDetail",
                    POSTGRESQL,
                    Severity.INFO,
                    (option, client) -> option.on(),
                    "values of rows stand in the messages of errors, and so in the log",
                    "add to the URL: logServerErrorDetail=false"));

    private static UnsafeOption flag(String name, Set<DriverKind> kinds, Severity severity, String why) {
        return new UnsafeOption(
                name, kinds, severity, (option, client) -> option.on(), why, "set in the URL: " + name + "=false");
    }
}
