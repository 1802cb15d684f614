package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;

/** A disk that returns something else than was written is found out. */
final class PageChecksumsRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.durability.checksums")
            .title("Pages carry checksums")
            .severity(Severity.WARNING)
            .passes("data_checksums is on, as it is by default from PostgreSQL 18 on; innodb_checksum_algorithm is not"
                    + " none")
            .fix("stop the server, pg_checksums --enable -D DATADIR, start it: minutes for each 100 GB")
            .notApplicable("a provider runs the server: durability is its duty")
            .reference(PosturePages.postgres("checksums.html"))
            .reference(PosturePages.postgres("app-pgchecksums.html"))
            .reference(PosturePages.MYSQL_INNODB + "#sysvar_innodb_checksum_algorithm")
            .tag("db")
            .tag("durability");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(
                facts.declared().managed()
                        ? Managed.durability()
                        : facts.settings()
                                .on("data_checksums")
                                .judge(on -> on
                                        ? Outcome.passed("data_checksums is on")
                                        : Outcome.failed("data_checksums is off: damage by a disk stays unseen")));
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(
                facts.declared().managed()
                        ? Managed.durability()
                        : facts.settings()
                                .get("innodb_checksum_algorithm")
                                .judge(value -> value.toLowerCase(Locale.ROOT).contains("none")
                                        ? Outcome.failed("innodb_checksum_algorithm is " + value
                                                        + ": damage by a disk stays unseen")
                                                .fix(SettingFix.of(facts, "innodb_checksum_algorithm", "crc32"))
                                        : Outcome.passed("innodb_checksum_algorithm is " + value)));
    }
}
