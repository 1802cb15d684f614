package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The database can be brought back as it was a minute before the mistake. */
final class RecoverableRule implements Rule<ArchiveFacts> {
    static final String ID = "db.backup.recoverable";

    static final RuleInfo INFO = RuleInfo.of(ID)
            .title("The database can be recovered to a point in time")
            .passes("archive_mode is on, with a command or library, and wal_level replica or logical; log_bin is on,"
                    + " and its files expire. That they never expire is a warning")
            .fix("archive_mode = on and archive_command of pgBackRest or WAL-G in postgresql.conf, and restart; waive"
                    + " this where pg_receivewal or Barman streams the log away")
            .notApplicable("a provider runs the server, or it is a standby: its primary archives")
            .reference(PosturePages.postgres("continuous-archiving.html"))
            .reference(PosturePages.mySql("point-in-time-recovery.html"))
            .reference("https://mariadb.com/kb/en/activating-the-binary-log/")
            .tag("db")
            .tag("backup");

    /** What succeeds without storing anything. */
    private static final Set<String> NOTHING =
            Set.of("true", "/bin/true", "/usr/bin/true", ":", "exit 0", "cd .", "rem", "");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(ArchiveFacts facts) {
        if (facts.product().engine() == Engine.OTHER) {
            return List.of(Products.unknown(facts.product()));
        }
        return List.of(ArchiveDuty.other(facts)
                .orElseGet(() -> facts.product().engine().isMySql() ? mySql(facts) : postgres(facts)));
    }

    private static Outcome postgres(ArchiveFacts facts) {
        return facts.settings()
                .get("wal_level")
                .judge(
                        level -> level.equals("minimal")
                                ? Outcome.failed(
                                                "wal_level is minimal: nothing can be recovered but the last full backup")
                                        .fix(SettingFix.restarting(
                                                facts.product(), facts.declared(), "wal_level", "replica"))
                                : facts.settings()
                                        .on("archive_mode")
                                        .judge(
                                                on -> on
                                                        ? archives(facts)
                                                        : Outcome.failed(
                                                                "archive_mode is off: what was written since the last full backup is lost")));
    }

    private static Outcome archives(ArchiveFacts facts) {
        Fact<String> command = facts.settings().get("archive_command");
        Optional<String> library =
                facts.settings().get("archive_library").value().filter(name -> !name.isBlank());
        if (library.isPresent()) {
            return Outcome.passed("archive_mode is on, by library " + library.get());
        }
        return command.judge(line -> storesNothing(line)
                ? Outcome.failed("archive_mode is on, but archive_command stores nothing: "
                        + (line.isBlank() ? "it is empty" : line.strip()))
                : Outcome.passed("archive_mode is on, with a command"));
    }

    static boolean storesNothing(String command) {
        return NOTHING.contains(command.strip());
    }

    private static Outcome mySql(ArchiveFacts facts) {
        return facts.settings()
                .on("log_bin")
                .judge(on -> on
                        ? expires(facts)
                        : Outcome.failed("log_bin is off: what was written since the last full backup is lost")
                                .fix("log_bin = binlog under [mysqld] in my.cnf, and restart the server"));
    }

    private static Outcome expires(ArchiveFacts facts) {
        Optional<Double> seconds = Stream.of(
                        SettingNumber.decimal(facts.settings(), "binlog_expire_logs_seconds"),
                        SettingNumber.decimal(facts.settings(), "expire_logs_days")
                                .map(days -> days * 86_400))
                .flatMap(fact -> fact.value().stream())
                .max(Double::compare);
        if (seconds.isEmpty()) {
            return Outcome.inconclusive("log_bin is on; when its files expire is not known: "
                    + facts.settings().get("binlog_expire_logs_seconds").why());
        }
        return seconds.get() > 0
                ? Outcome.passed("log_bin is on, its files expire after "
                        + SettingNumber.text(Math.floor(seconds.get() / 3600)) + " h")
                : Outcome.failed(Severity.WARNING, "log_bin is on, but its files never expire: the disk fills")
                        .fix(SettingFix.of(facts.product(), facts.declared(), "binlog_expire_logs_seconds", "1209600"));
    }
}
