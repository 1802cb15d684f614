package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RolePowersRuleTest {
    private final RolePowersRule rule = new RolePowersRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@role=pg_read_server_files"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("mysql", "@grant=hidden:"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                       | pass role app is a member of no such role
            pg      | @role=pg_monitor; @role=pg_read_all_settings            | pass role app
            pg      | @role=pg_read_server_files                              | ERROR role app is a member of pg_read_server_files
            pg      | @role=pg_write_server_files                             | ERROR role app is a member of pg_write_server_files
            pg      | @role=pg_execute_server_program; @role=pg_read_all_data | ERROR role app is a member of pg_execute_server_program and pg_read_all_data
            pg      | @role=pg_read_all_data                                  | WARNING role app is a member of pg_read_all_data
            pg      | @role=pg_signal_backend                                 | WARNING role app is a member of pg_signal_backend
            mysql   | ;                                                       | pass account app@10.% has no such privilege on *.*
            mysql   | @grant=*.*:FILE                                         | ERROR account app@10.% has FILE on *.*
            mariadb | @grant=*.*:SUPER,PROCESS                                | ERROR account app@10.% has PROCESS and SUPER on *.*
            mysql   | @grant=*.*:SYSTEM_VARIABLES_ADMIN                       | ERROR account app@10.% has SYSTEM_VARIABLES_ADMIN on *.*
            mysql   | @grant=*.*:PROCESS                                      | WARNING account app@10.% has PROCESS on *.*
            mysql   | @grant=*.*:REPLICATION CLIENT                           | pass account
            mysql   | @grant=*.*:SELECT                                       | WARNING account app@10.% has SELECT on *.*
            mysql   | @grant=*.*:SELECT,UPDATE                                | ERROR account app@10.% has SELECT and UPDATE on *.*
            mysql   | @grant=mysql.*:SELECT                                   | WARNING account app@10.% has SELECT on mysql.*
            mysql   | @grant=mysql.*:ALL PRIVILEGES                           | ERROR account app@10.% has ALL PRIVILEGES on mysql.*
            mysql   | @grant=mysql.user:SELECT                                | pass account
            mysql   | @grant=hidden:                                          | ? what comes by hidden could not be seen
            other   | ;                                                       | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | @role=pg_execute_server_program; @role=pg_read_all_data | REVOKE pg_execute_server_program FROM app;
            pg    | @role=pg_read_all_data                                  | REVOKE pg_read_all_data FROM app;
            mysql | @grant=*.*:FILE                                         | REVOKE ... ON *.* FROM 'app'@'10.%'; and grant what it needs on its own tables
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
