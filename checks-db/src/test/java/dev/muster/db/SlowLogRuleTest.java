package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowLogRuleTest {
    private final SlowLogRule rule = new SlowLogRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "log_min_duration_statement=1001"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "log_min_duration_statement=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                                  | pass statements of 500 ms and more are logged
            pg      | log_min_duration_statement=1000                                    | pass statements of 1000 ms
            pg      | log_min_duration_statement=1001                                    | WARNING only statements of 1001 ms and more are logged
            pg      | log_min_duration_statement=1                                       | pass statements of 1 ms
            pg      | log_min_duration_statement=0                                       | WARNING log_min_duration_statement is 0: every statement is logged
            pg      | log_min_duration_statement=-1                                      | WARNING log_min_duration_statement is -1: no slow statement is logged
            pg      | log_min_duration_statement=-1; auto_explain.log_min_duration=300   | pass statements of 300 ms
            pg      | log_min_duration_statement=5000; auto_explain.log_min_duration=300 | pass statements of 300 ms
            pg      | log_min_duration_statement=-1; auto_explain.log_min_duration=-1    | WARNING log_min_duration_statement is -1
            pg      | log_min_duration_statement=-1; log_min_duration_sample=100         | pass statements of 100 ms
            pg      | log_min_duration_statement=?                                       | ? this account
            mysql   | ;                                                                  | pass statements of 0.5 s and more are logged
            mysql   | long_query_time=1.000000                                           | pass statements of 1 s
            mysql   | long_query_time=10.000000                                          | WARNING only statements of 10 s and more are logged
            mysql   | long_query_time=0.000000                                           | WARNING long_query_time is 0: every statement is logged
            mysql   | long_query_time=soon                                               | ? setting long_query_time is no number
            mysql   | slow_query_log=OFF                                                 | WARNING slow_query_log is off
            mysql   | log_output=NONE                                                    | WARNING slow_query_log is on, but log_output is NONE
            mariadb | log_output=FILE,TABLE                                              | pass statements of 0.5 s
            mysql   | slow_query_log=-                                                   | ? MySQL 8.4.13 shows no setting
            other   | ;                                                                  | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | log_min_duration_statement=-1                   | ALTER SYSTEM SET log_min_duration_statement = '500ms'; SELECT pg_reload_conf();
            pg    | log_min_duration_statement=0; @declared=MANAGED | set log_min_duration_statement = 500ms in the provider's parameters
            mysql | slow_query_log=OFF                              | SET PERSIST slow_query_log = ON;
            mysql | long_query_time=10                              | SET PERSIST long_query_time = 0.5;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
