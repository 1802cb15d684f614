package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreparedTransactionsRuleTest {
    private final PreparedTransactionsRule rule = new PreparedTransactionsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Bustle.quiet().facts())
                .failing(Bustle.quiet().prepared("tx1", 60).facts())
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "59, pass, pass",
        "60, WARNING, pass",
        "3599, WARNING, pass",
        "3600, ERROR, ERROR",
    })
    void is_patient_where_two_phases_are_declared(int seconds, String plain, String xa) {
        assertEquals(
                plain,
                Told.verdicts(rule, Bustle.quiet().prepared("tx1", seconds).facts()));
        assertEquals(
                xa,
                Told.verdicts(rule, Bustle.quiet().xa().prepared("tx1", seconds).facts()));
    }

    @Test
    void names_the_oldest_first_and_cuts_the_names() {
        ActivityFacts facts = Bustle.quiet()
                .prepared("young", 1)
                .prepared("tx1", 90)
                .prepared("z".repeat(200), 600)
                .facts();
        assertEquals(
                "WARNING 2 prepared transactions, the oldest waiting for 10 minutes: " + "z".repeat(64) + "... and tx1",
                Told.one(rule, facts));
        assertEquals(
                "pass 1 prepared transaction, none older than 1 minute",
                Told.one(rule, Bustle.quiet().prepared("young", 1).facts()));
    }
}
