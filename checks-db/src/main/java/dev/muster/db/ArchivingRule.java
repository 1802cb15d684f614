package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The archiver does its work. */
final class ArchivingRule implements Rule<ArchiveFacts> {
    private static final Duration MOST = Duration.ofHours(1);

    static final RuleInfo INFO = RuleInfo.of("db.backup.archiving")
            .title("The server's log is archived as it is written")
            .passes(
                    "the archiver did not fail since it last succeeded, and succeeded within the last hour where the log"
                            + " moved; an hour without success is a warning")
            .fix("read the server's log for what archive_command says, and try it by hand as user postgres")
            .notApplicable("nothing is archived here: a provider's server, a standby, archive_mode off, or MariaDB and"
                    + " MySQL, whose binary log stays beside them")
            .needs(RecoverableRule.ID)
            .reference(PosturePages.postgres("monitoring-stats.html#MONITORING-PG-STAT-ARCHIVER-VIEW"))
            .reference(PosturePages.postgres("continuous-archiving.html"))
            .tag("db")
            .tag("backup");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ArchiveFacts facts) {
        if (facts.product().engine() != Engine.POSTGRESQL) {
            return List.of(Products.not(facts.product()));
        }
        return List.of(ArchiveDuty.other(facts)
                .orElseGet(() -> facts.settings()
                        .on("archive_mode")
                        .judge(on -> on
                                ? facts.archiver().judge(archiver -> judge(archiver, facts.at()))
                                : Outcome.notApplicable("archive_mode is off: see " + RecoverableRule.ID))));
    }

    private static Outcome judge(ArchiveFacts.Archiver archiver, Instant now) {
        Optional<Instant> good = archiver.archived();
        Optional<Instant> bad = archiver.failed();
        if (bad.isPresent() && bad.get().isAfter(good.orElse(Instant.MIN))) {
            return Outcome.failed("the archiver failed " + ago(bad.get(), now) + ", and " + success(good, now));
        }
        return good.isPresent() && !good.get().isBefore(now.minus(MOST))
                ? Outcome.passed("the archiver succeeded " + ago(good.get(), now))
                : idle(archiver, success(good, now));
    }

    /** Nothing was archived for an hour: fine where nothing was written. */
    private static Outcome idle(ArchiveFacts.Archiver archiver, String last) {
        return archiver.waiting()
                .judge(waiting -> waiting
                        ? Outcome.failed(
                                        Severity.WARNING,
                                        "the archiver " + last
                                                + ", and the log has moved since: that much would be lost")
                                .fix("ALTER SYSTEM SET archive_timeout = '5min'; SELECT pg_reload_conf();")
                        : Outcome.passed("the archiver " + last + ", and nothing was written since"));
    }

    private static String success(Optional<Instant> good, Instant now) {
        return good.map(at -> "last succeeded " + ago(at, now)).orElse("never succeeded");
    }

    private static String ago(Instant then, Instant now) {
        return Words.span(Duration.between(then, now)) + " ago";
    }
}
