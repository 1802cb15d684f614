package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** TLS with nobody in particular protects from those who only listen. */
final class DriverVerifiesServerRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.verifies-server")
            .title("The client makes sure that it talks to its own database")
            .passes("certificate and host name are verified; a warning if the certificate alone is, or on loopback"
                    + " addresses")
            .fix("add sslmode=verify-full&sslrootcert=/path/to/ca.pem (pgjdbc), sslMode=verify-full (MariaDB) or"
                    + " sslMode=VERIFY_IDENTITY (MySQL)")
            .notApplicable(NOT_APPLICABLE + ", TLS is not demanded, or it is a Unix socket")
            .reference(DriverReferences.PGJDBC_SSL)
            .reference(DriverReferences.MYSQL_SECURITY)
            .reference("https://cwe.mitre.org/data/definitions/297.html")
            .tag("db")
            .tag("tls");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(DriverFacts facts, ClientSettings client) {
        return client.distinctHosts().stream()
                .map(host -> judge(host, client.encryption(host), facts.kind()).at(host.name()))
                .toList();
    }

    private static Outcome judge(Host host, Encryption encryption, DriverKind kind) {
        if (host.reach() == Host.Reach.SOCKET) {
            return Outcome.notApplicable("a socket of this machine");
        }
        return switch (encryption.level()) {
            case OFF, OPPORTUNISTIC -> Outcome.notApplicable("TLS is not demanded: see db.driver.tls");
            case IDENTITY -> Outcome.passed(encryption.shown());
            case AUTHORITY ->
                failed(kind, Severity.WARNING, encryption, ": any host with a certificate of that authority will do");
            case ANYBODY ->
                failed(
                        kind,
                        host.reach() == Host.Reach.LOOPBACK ? Severity.WARNING : Severity.ERROR,
                        encryption,
                        ": any certificate will do, so whoever stands between reads everything");
        };
    }

    private static Outcome failed(DriverKind kind, Severity severity, Encryption encryption, String what) {
        return Outcome.failed(severity, encryption.shown() + what)
                .expected(kind.strictest())
                .fix("set in the URL: " + kind.verified());
    }
}
