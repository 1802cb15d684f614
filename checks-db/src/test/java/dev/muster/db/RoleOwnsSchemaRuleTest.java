package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleOwnsSchemaRuleTest {
    private final RoleOwnsSchemaRule rule = new RoleOwnsSchemaRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@owned=shop.orders"))
                .notApplicable(Posture.facts("mysql", ";"))
                .inconclusive(Posture.facts("pg", "@owned=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                                                            | pass role app owns no database, schema or table
            pg    | @owned=shop.orders                                           | WARNING role app owns table shop.orders
            pg    | @owned=a.a,a.b,a.c,a.d,a.e,a.f,a.g                           | WARNING role app owns tables a.a, a.b, a.c, a.d, a.e and 2 more
            pg    | @owned-schemas=shop                                          | WARNING role app owns schema shop
            pg    | @owned-schemas=shop,log                                      | WARNING role app owns schemas shop and log
            pg    | @owns-database=true                                          | WARNING role app owns the database
            pg    | @owns-database=true; @owned-schemas=shop; @owned=shop.orders | WARNING role app owns the database; schema shop; table shop.orders
            pg    | @owned=shop.orders; @declared=MIGRATES_ON_START              | INFO role app owns table shop.orders
            pg    | @owned=?                                                     | ? it is not known what the role owns: this account may not see it
            pg    | @owned=?; @owns-database=true                                | WARNING role app owns the database
            pg    | @owned-schemas=?                                             | ? it is not known what the role owns
            pg    | @owns-database=?                                             | ? it is not known what the role owns
            mysql | ;                                                            | n/a tables have no owner there: see db.role.ddl
            other | ;                                                            | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @owned=shop.orders; @user=Shop | CREATE ROLE app_owner NOLOGIN; REASSIGN OWNED BY "Shop" TO app_owner; and grant "Shop" SELECT, INSERT, UPDATE, DELETE
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
