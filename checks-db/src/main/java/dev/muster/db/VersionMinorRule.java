package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** The fixes that there are, are installed. */
final class VersionMinorRule extends ServerRule {
    private static final int MOST_BEHIND = 2;

    static final RuleInfo INFO = RuleInfo.of("db.version.minor")
            .title("The server's fixes are installed")
            .severity(Severity.WARNING)
            .passes("the server is at most two releases behind the newest of its series, by a table of "
                    + ServerRelease.KNOWN)
            .fix("apt-get install --only-upgrade with the server's package, and restart it: no dump is needed within a"
                    + " series")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference("https://www.postgresql.org/support/versioning/")
            .reference("https://www.postgresql.org/support/security/")
            .reference("https://mariadb.com/kb/en/security/")
            .tag("db")
            .tag("version");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(judge(facts.product()));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(judge(facts.product()));
    }

    private static Outcome judge(Product product) {
        Optional<ServerRelease> release = ServerRelease.of(product);
        if (release.isEmpty()) {
            return Outcome.inconclusive("the table of " + ServerRelease.KNOWN + " does not have " + product);
        }
        String newest = release.get().newestName() + " is the newest known on " + ServerRelease.KNOWN;
        int behind = release.get().behind(product);
        return behind > MOST_BEHIND
                ? Outcome.failed(product + " is " + behind + " releases behind: " + newest)
                : Outcome.passed(product + "; " + newest);
    }
}
