package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CrashSafeRuleTest {
    private final CrashSafeRule rule = new CrashSafeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "fsync=off"))
                .notApplicable(Posture.facts("pg", "fsync=off; @declared=MANAGED"))
                .inconclusive(Posture.facts("pg", "fsync=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                         | pass fsync: fsync is on & pass full_page_writes
            pg      | fsync=off                                 | ERROR fsync: fsync is off: a crash & pass full_page_writes
            pg      | full_page_writes=off                      | pass fsync & ERROR full_page_writes: full_page_writes is off
            pg      | fsync=?                                   | ? fsync: this account & pass full_page_writes
            pg      | fsync=-; full_page_writes=off             | ? fsync: PostgreSQL 18.6 shows no setting fsync & ERROR full_page_writes
            pg      | fsync=off; @declared=MANAGED              | n/a a provider runs the server
            pg      | @standby=true; fsync=off                  | ERROR fsync & pass full_page_writes
            mysql   | ;                                         | pass innodb_doublewrite: innodb_doublewrite is on
            mysql   | innodb_doublewrite=DETECT_AND_RECOVER     | pass innodb_doublewrite: innodb_doublewrite is detect_and_recover
            mariadb | innodb_doublewrite=fast                   | pass innodb_doublewrite
            mysql   | innodb_doublewrite=DETECT_ONLY            | WARNING innodb_doublewrite: innodb_doublewrite is DETECT_ONLY
            mysql   | innodb_doublewrite=OFF                    | ERROR innodb_doublewrite: innodb_doublewrite is off
            mariadb | innodb_doublewrite=0                      | ERROR innodb_doublewrite
            mysql   | innodb_doublewrite=-                      | ? innodb_doublewrite: MySQL 8.4.13 shows no setting
            mysql   | innodb_flush_method=nosync                | pass innodb_doublewrite & ERROR innodb_flush_method: innodb_flush_method is nosync
            mysql   | innodb_flush_method=-                     | pass innodb_doublewrite
            mysql   | innodb_doublewrite=OFF; @declared=MANAGED | n/a a provider runs the server
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | fsync=off              | ALTER SYSTEM SET fsync = 'on'; SELECT pg_reload_conf();
            mysql | innodb_doublewrite=OFF | innodb_doublewrite = ON under [mysqld] in my.cnf, and restart the server
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
