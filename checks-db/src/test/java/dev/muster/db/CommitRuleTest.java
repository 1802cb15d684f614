package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommitRuleTest {
    private final CommitRule rule = new CommitRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "synchronous_commit=off"))
                .notApplicable(Posture.facts("pg", "synchronous_commit=off; @declared=MANAGED"))
                .inconclusive(Posture.facts("pg", "synchronous_commit=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                              | pass synchronous_commit: synchronous_commit is on
            pg      | synchronous_commit=local                                       | pass synchronous_commit: synchronous_commit is local
            pg      | synchronous_commit=off                                         | WARNING synchronous_commit: synchronous_commit is off
            pg      | synchronous_commit=off; @declared=RELAXED_DURABILITY           | INFO synchronous_commit
            pg      | synchronous_commit=off; @declared=MANAGED                      | n/a a provider
            pg      | synchronous_commit=off; @standby=true                          | n/a the server only reads
            pg      | synchronous_commit=off; @standby=?                             | WARNING synchronous_commit
            pg      | synchronous_commit=?                                           | ? synchronous_commit
            mysql   | ;                                                              | pass innodb_flush_log_at_trx_commit: innodb_flush_log_at_trx_commit is 1 & pass sync_binlog: sync_binlog is 1
            mysql   | innodb_flush_log_at_trx_commit=2                               | WARNING innodb_flush_log_at_trx_commit: innodb_flush_log_at_trx_commit is 2 & pass sync_binlog
            mysql   | sync_binlog=0                                                  | pass innodb_flush_log_at_trx_commit & WARNING sync_binlog: sync_binlog is 0
            mysql   | sync_binlog=100                                                | pass innodb_flush_log_at_trx_commit & pass sync_binlog: sync_binlog is 100
            mariadb | sync_binlog=0; log_bin=OFF                                     | pass innodb_flush_log_at_trx_commit
            mariadb | sync_binlog=0; log_bin=-                                       | pass innodb_flush_log_at_trx_commit
            mysql   | innodb_flush_log_at_trx_commit=0; @declared=RELAXED_DURABILITY | INFO innodb_flush_log_at_trx_commit & pass sync_binlog
            mysql   | innodb_flush_log_at_trx_commit=-                               | ? innodb_flush_log_at_trx_commit & pass sync_binlog
            mysql   | innodb_flush_log_at_trx_commit=0; @standby=true                | n/a the server only reads
            mysql   | @declared=MANAGED                                              | n/a a provider
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql   | sync_binlog=0 | SET PERSIST sync_binlog = 1;
            mariadb | sync_binlog=0 | SET GLOBAL sync_binlog = 1; and sync_binlog = 1 under [mariadbd] in my.cnf
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
