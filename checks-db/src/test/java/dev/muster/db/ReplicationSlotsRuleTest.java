package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplicationSlotsRuleTest {
    private final ReplicationSlotsRule rule = new ReplicationSlotsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Replication.facts("pg", ";"))
                .failing(Replication.facts("pg", "slot=s idle 1 reserved"))
                .notApplicable(Replication.facts("mysql", ";"))
                .inconclusive(Replication.facts("pg", "slot=s idle ? reserved"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                                                | pass there is no slot
            pg    | slot=s active 1 reserved                         | pass s: it is read from, and holds back 1 GB of the log
            pg    | slot=s active -                                  | pass s: it is read from, and holds back nothing
            pg    | slot=s idle - reserved                           | pass s: it holds back nothing
            pg    | slot=s idle 1 reserved                           | WARNING s: nobody reads from it, and it holds back 1 GB of the log
            pg    | slot=s idle 10 extended                          | WARNING s: nobody reads from it
            pg    | slot=s idle 11 extended                          | ERROR s: nobody reads from it, and it holds back 11 GB of the log
            pg    | slot=s active 11 extended                        | ERROR s: it is read from, but holds back 11 GB of the log
            pg    | slot=s idle 1 unreserved                         | ERROR s: it is unreserved: its reader has lost, or is about to lose
            pg    | slot=s idle - lost                               | ERROR s: it is lost
            pg    | slot=a active 1 reserved; slot=b idle 1 reserved | pass a & WARNING b
            pg    | slot=s idle ? reserved                           | ? s: how much of the log it holds back is not known: this account
            pg    | slot=?                                           | ? this account
            mysql | ;                                                | n/a MySQL has no such thing
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Replication.facts(who, differences)));
    }
}
