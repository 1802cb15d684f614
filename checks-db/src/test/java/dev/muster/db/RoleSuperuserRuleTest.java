package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleSuperuserRuleTest {
    private final RoleSuperuserRule rule = new RoleSuperuserRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@attributes=SUPERUSER"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("mysql", "@grant=hidden_role@%:"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                                                         | pass role app is no superuser, and a member of none
            pg      | @attributes=SUPERUSER                                                                     | ERROR role app is a superuser
            pg      | @role=dba:SUPERUSER,CREATEDB                                                              | ERROR role app may become superuser dba
            pg      | @role=rds_superuser                                                                       | WARNING role app is a member of rds_superuser, the provider's administrators
            pg      | @role=cloudsqlsuperuser:CREATEROLE                                                        | WARNING role app is a member of cloudsqlsuperuser
            pg      | @role=azure_pg_admin                                                                      | WARNING role app is a member of azure_pg_admin
            pg      | @attributes=CREATEDB                                                                      | pass role app
            mysql   | ;                                                                                         | pass account app@10.% has no ALL PRIVILEGES on *.*
            mysql   | @grant=*.*:ALL PRIVILEGES                                                                 | ERROR account app@10.% may do everything, on *.*
            mariadb | @grant=*.*:ALL PRIVILEGES                                                                 | ERROR account app@10.% may do everything, on *.*
            mysql   | @grant=*.*:SELECT,INSERT,UPDATE,DELETE,CREATE,DROP,RELOAD,SHUTDOWN,FILE,CREATE USER,SUPER | ERROR account app@10.% may do everything
            mysql   | @grant=*.*:SELECT,INSERT,UPDATE,DELETE,RELOAD,SHUTDOWN,FILE                               | pass account
            mysql   | @grant=shop.*:ALL PRIVILEGES                                                              | pass account app@10.% has no ALL PRIVILEGES on *.*
            mysql   | @grant=rds_superuser_role@%:ROLE                                                          | WARNING account app@10.% has rds_superuser_role
            mysql   | @grant=hidden_role@%:                                                                     | ? what comes by hidden_role@% could not be seen
            mysql   | @grant=hidden_role@%:; @grant=*.*:ALL PRIVILEGES                                          | ERROR account app@10.% may do everything
            other   | ;                                                                                         | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @role=dba:SUPERUSER               | REVOKE dba FROM app;
            pg | @role=dba:SUPERUSER; @user=My App | REVOKE dba FROM "My App";
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
