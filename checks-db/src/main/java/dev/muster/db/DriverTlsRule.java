package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** What is not demanded is talked out of a client by whoever stands between. */
final class DriverTlsRule extends ClientRule {
    static final RuleInfo INFO = RuleInfo.of("db.driver.tls")
            .title("The client demands TLS of the database")
            .passes(
                    "TLS is demanded for each host, or it is a Unix socket; a warning without TLS on loopback addresses")
            .fix("add sslmode=verify-full (pgjdbc), sslMode=verify-full (MariaDB) or sslMode=VERIFY_IDENTITY (MySQL)")
            .notApplicable(NOT_APPLICABLE)
            .reference(DriverReferences.PGJDBC_SSL)
            .reference(DriverReferences.MYSQL_SECURITY)
            .reference(DriverReferences.MARIADB)
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
        if (encryption.level().compareTo(Encryption.Level.ANYBODY) >= 0) {
            return Outcome.passed(encryption.shown());
        }
        if (host.reach() == Host.Reach.SOCKET) {
            return Outcome.passed("a socket of this machine");
        }
        boolean near = host.reach() == Host.Reach.LOOPBACK;
        String what = encryption.level() == Encryption.Level.OFF
                ? ": nothing is encrypted"
                : ": whoever stands between can have it speak without TLS";
        return Outcome.failed(
                        near ? Severity.WARNING : Severity.ERROR,
                        encryption.shown() + what + (near ? ", though it stays on this machine" : ""))
                .expected(kind.strictest())
                .fix("add to the URL: " + kind.verified());
    }
}
