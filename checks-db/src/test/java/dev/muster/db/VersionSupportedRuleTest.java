package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionSupportedRuleTest {
    private final VersionSupportedRule rule = new VersionSupportedRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@product=14.24"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("mariadb", "@product=13.0.1"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                                    | pass PostgreSQL 18.6 gets fixes until 2030-11-14 (as known on 2026-11-21)
            pg      | @product=15.20                                                       | pass PostgreSQL 15.20 gets fixes until 2027-11-11
            pg      | @product=14.24                                                       | ERROR PostgreSQL 14.24 gets no fixes since 2026-11-12 (as known on 2026-11-21)
            pg      | @product=14.24; @at=2026-11-12                                       | WARNING PostgreSQL 14.24 gets no fixes after 2026-11-12
            pg      | @product=14.24; @at=2026-11-13                                       | ERROR PostgreSQL 14.24 gets no fixes since 2026-11-12
            pg      | @product=14.10; @at=2024-01-01                                       | WARNING PostgreSQL 14.10 is older than 15
            pg      | @product=15.20; @at=2027-05-11                                       | pass PostgreSQL 15.20
            pg      | @product=15.20; @at=2027-05-12                                       | WARNING PostgreSQL 15.20 gets no fixes after 2027-11-11
            pg      | @product=9.6                                                         | ERROR PostgreSQL 9.6 gets no fixes any more
            pg      | @product=19.0                                                        | pass PostgreSQL 19.0 came after the table
            pg      | @product=17.11; @minimum=18                                          | ERROR PostgreSQL 17.11 is older than 18, which the owner declared
            pg      | @product=18.6; @minimum=18                                           | pass PostgreSQL 18.6
            pg      | @product=14.24; @declared=MANAGED                                    | WARNING PostgreSQL 14.24 gets no fixes since 2026-11-12 (as known on 2026-11-21); the provider may still mend it
            pg      | @product=14.24; server_version=14.24 (Ubuntu 14.24-0ubuntu0.22.04.1) | WARNING PostgreSQL 14.24 gets no fixes since 2026-11-12 (as known on 2026-11-21); the distribution
            pg      | @product=14.24; server_version=14.24 (Debian 14.24-1.pgdg120+1)      | ERROR PostgreSQL 14.24
            mariadb | ;                                                                    | pass MariaDB 11.4.12 gets fixes until 2029-05-29
            mariadb | @product=10.11.19                                                    | pass MariaDB 10.11.19 gets fixes until 2028-02-16
            mariadb | @product=10.6.28                                                     | ERROR MariaDB 10.6.28 gets no fixes since 2026-07-06
            mariadb | @product=10.6.28; version=10.6.28-MariaDB-0ubuntu0.22.04.1           | WARNING MariaDB 10.6.28
            mariadb | @product=10.6.28; version=10.6.28-MariaDB-1:10.6.28+maria~ubu2204    | ERROR MariaDB 10.6.28
            mariadb | @product=10.5.29; version=10.5.29-MariaDB-0+deb11u1                  | WARNING MariaDB 10.5.29 gets no fixes any more (as known on 2026-11-21); the distribution
            mariadb | @product=11.2.6                                                      | ERROR MariaDB 11.2.6 gets no fixes any more
            mariadb | @product=12.2.2                                                      | ERROR MariaDB 12.2.2 gets no fixes since 2026-05-13
            mariadb | @product=13.0.1                                                      | ? MariaDB 13.0.1 came after the table that is shipped
            mariadb | @product=12.4.1                                                      | ? MariaDB 12.4.1 came after the table
            mysql   | ;                                                                    | pass MySQL 8.4.13 gets fixes until 2032-04-30
            mysql   | @product=8.0.46                                                      | ERROR MySQL 8.0.46 gets no fixes since 2026-04-30
            mysql   | @product=9.7.4                                                       | pass MySQL 9.7.4 gets fixes until 2034-04-21
            mysql   | @product=9.4.0                                                       | ERROR MySQL 9.4.0 gets no fixes any more
            mysql   | @product=5.7.44                                                      | ERROR MySQL 5.7.44 gets no fixes any more
            mysql   | @product=26.7.0                                                      | ERROR MySQL 26.7.0 gets no fixes any more
            mysql   | @product=26.10.0                                                     | WARNING MySQL 26.10.0 is an innovation release
            mysql   | @product=27.1.0                                                      | ? MySQL 27.1.0 came after the table
            other   | ;                                                                    | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
