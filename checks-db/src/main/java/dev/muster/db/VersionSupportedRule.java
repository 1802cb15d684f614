package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody still mends what is found to be broken in the server. */
final class VersionSupportedRule extends ServerRule {
    static final String ID = "db.version.supported";

    /** From one of the checklists. */
    private static final int LEAST_POSTGRESQL = 15;

    private static final int MONTHS_AHEAD = 6;

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The server's version is supported")
            .passes("its series gets fixes for six months more at least, it is not older than the owner wants, and"
                    + " PostgreSQL is 15 or newer. By a table of " + ServerRelease.KNOWN)
            .fix("upgrade to a series with years to go: PostgreSQL 18, MariaDB 11.8, MySQL 8.4")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference("https://www.postgresql.org/support/versioning/")
            .reference("https://mariadb.org/about/#maintenance-policy")
            .reference("https://endoflife.date/mysql")
            .tag("db")
            .tag("version");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(judge(facts, "server_version"));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(judge(facts, "version"));
    }

    private static Outcome judge(PostureFacts facts, String setting) {
        Product product = facts.product();
        Optional<ServerRelease> release = ServerRelease.of(product);
        if (isPast(facts, release)) {
            return ended(facts, release, setting);
        }
        int least = facts.declared().minimumVersion().orElse(0);
        if (product.major() < least) {
            return Outcome.failed(product + " is older than " + least + ", which the owner declared to be the least");
        }
        return release.isPresent() ? current(product, release.get(), facts) : unknown(product);
    }

    private static LocalDate day(PostureFacts facts) {
        return LocalDate.ofInstant(facts.at(), ZoneOffset.UTC);
    }

    /** Whether the series has ended: by its date, or because newer ones are known and it is not in the table any more. */
    private static boolean isPast(PostureFacts facts, Optional<ServerRelease> release) {
        return release.isPresent()
                ? release.get().end().filter(end -> end.isBefore(day(facts))).isPresent()
                : !ServerRelease.isNewer(facts.product());
    }

    private static Outcome ended(PostureFacts facts, Optional<ServerRelease> release, String setting) {
        String text = facts.product() + " gets no fixes "
                + release.flatMap(ServerRelease::end).map(end -> "since " + end).orElse("any more") + table();
        if (facts.declared().managed()) {
            return Outcome.failed(Severity.WARNING, text + "; the provider may still mend it");
        }
        return facts.settings()
                        .get(setting)
                        .value()
                        .filter(VersionSupportedRule::isPackaged)
                        .isPresent()
                ? Outcome.failed(Severity.WARNING, text + "; the distribution that it comes with may still mend it")
                : Outcome.failed(text);
    }

    /** Whether a server is of a distribution, which mends for longer, and not of its maker's own packages. */
    private static boolean isPackaged(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        boolean named = text.contains("debian") || text.contains("ubuntu") || text.contains("+deb");
        return named && !text.contains("pgdg") && !text.contains("maria~");
    }

    private static Outcome current(Product product, ServerRelease release, PostureFacts facts) {
        Optional<LocalDate> end = release.end();
        if (end.isEmpty()) {
            return Outcome.failed(
                    Severity.WARNING,
                    product + " is an innovation release: fixes end with the next one," + " three months on" + table());
        }
        if (end.get().isBefore(day(facts).plusMonths(MONTHS_AHEAD))) {
            return Outcome.failed(Severity.WARNING, product + " gets no fixes after " + end.get() + table());
        }
        return product.engine() == Engine.POSTGRESQL && product.major() < LEAST_POSTGRESQL
                ? Outcome.failed(Severity.WARNING, product + " is older than " + LEAST_POSTGRESQL)
                : Outcome.passed(product + " gets fixes until " + end.get() + table());
    }

    /** Each PostgreSQL is supported for five years; of the others it depends on the series. */
    private static Outcome unknown(Product product) {
        return product.engine() == Engine.POSTGRESQL
                ? Outcome.passed(
                        product + " came after the table, and PostgreSQL is supported for five years" + table())
                : Outcome.inconclusive(
                        product + " came after the table that is shipped: update this library" + table());
    }

    private static String table() {
        return " (as known on " + ServerRelease.KNOWN + ")";
    }
}
