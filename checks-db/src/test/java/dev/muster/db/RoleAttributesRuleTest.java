package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleAttributesRuleTest {
    private final RoleAttributesRule rule = new RoleAttributesRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "@attributes=CREATEROLE"))
                .notApplicable(Posture.facts("mysql", ";"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                               | pass role app has none of them
            pg    | @attributes=CREATEROLE          | ERROR role app has CREATEROLE
            pg    | @attributes=REPLICATION         | ERROR role app has REPLICATION
            pg    | @attributes=BYPASSRLS           | ERROR role app has BYPASSRLS
            pg    | @attributes=CREATEDB            | WARNING role app has CREATEDB
            pg    | @attributes=CREATEDB,CREATEROLE | ERROR role app has CREATEDB and CREATEROLE
            pg    | @role=maker:CREATEROLE          | ERROR role app has, or may become a role that has, CREATEROLE
            pg    | @role=maker:CREATEDB            | WARNING role app has, or may become a role that has, CREATEDB
            pg    | @role=reader:INHERIT            | pass role app
            mysql | ;                               | n/a roles have no attributes there
            other | ;                               | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg | @attributes=CREATEDB,CREATEROLE | ALTER ROLE app NOCREATEDB NOCREATEROLE;
            """)
    void names_the_line_to_paste(String who, String differences, String fix) {
        assertEquals(fix, Told.fix(rule, Posture.facts(who, differences)));
    }
}
