package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecoverableRuleTest {
    private final RecoverableRule rule = new RecoverableRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Archive.facts("pg", ";"))
                .failing(Archive.facts("pg", "archive_mode=off"))
                .notApplicable(Archive.facts("pg", "archive_mode=off; @standby=true"))
                .inconclusive(Archive.facts("pg", "archive_command=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                       | pass archive_mode is on, with a command
            pg      | archive_mode=always                                     | pass archive_mode is on
            pg      | wal_level=logical                                       | pass archive_mode is on
            pg      | archive_command=; archive_library=basic_archive         | pass archive_mode is on, by library basic_archive
            pg      | archive_library=-                                       | pass archive_mode is on, with a command
            pg      | archive_mode=off                                        | ERROR archive_mode is off: what was written since
            pg      | archive_mode=off; wal_level=minimal                     | ERROR wal_level is minimal
            pg      | archive_command=                                        | ERROR archive_mode is on, but archive_command stores nothing: it is empty
            pg      | archive_command= /bin/true                              | ERROR archive_mode is on, but archive_command stores nothing: /bin/true
            pg      | archive_command=?                                       | ? this account may not see it
            pg      | wal_level=?                                             | ? this account may not see it
            pg      | archive_mode=?                                          | ? this account may not see it
            pg      | archive_mode=off; @standby=true                         | n/a the server is a standby: its primary archives
            pg      | @standby=?                                              | ? whether the server is a standby is not known: this account
            pg      | archive_mode=off; @declared=MANAGED                     | n/a a provider runs the server
            mysql   | ;                                                       | pass log_bin is on, its files expire after 168 h
            mysql   | log_bin=OFF                                             | ERROR log_bin is off: what was written since
            mysql   | binlog_expire_logs_seconds=0                            | WARNING log_bin is on, but its files never expire
            mariadb | binlog_expire_logs_seconds=-; expire_logs_days=10       | pass log_bin is on, its files expire after 240 h
            mariadb | binlog_expire_logs_seconds=0; expire_logs_days=0.000000 | WARNING log_bin is on, but its files never expire
            mariadb | binlog_expire_logs_seconds=-                            | ? log_bin is on; when its files expire is not known: MariaDB 11.4.12 shows no setting
            mysql   | log_bin=-                                               | ? MySQL 8.4.13 shows no setting log_bin
            mysql   | log_bin=OFF; @standby=true                              | n/a the server is a standby
            other   | ;                                                       | n/a Oracle 23.0 is not looked into
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Archive.facts(who, differences)));
    }
}
