package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdleTransactionsRuleTest {
    private final IdleTransactionsRule rule = new IdleTransactionsRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Bustle.quiet().facts())
                .failing(of(300))
                .notApplicable(Bustle.quiet(Upkeep.H2).facts())
                .inconclusive(Bustle.quiet().denied().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"-1, pass", "0, pass", "59, pass", "60, WARNING", "299, WARNING", "300, ERROR", "86400, ERROR"})
    void judges_how_long_it_waits(int idle, String verdict) {
        assertEquals(verdict, Told.verdicts(rule, of(idle)));
    }

    @Test
    void names_the_sessions_and_the_longest_first() {
        ActivityFacts facts = Bustle.quiet()
                .with(Bustle.transaction(1, 70, 70))
                .with(Bustle.transaction(2, 720, 800))
                .with(new ActivityFacts.Transaction(
                        3, "x".repeat(100), " ", Optional.of(Duration.ofSeconds(80)), Duration.ZERO))
                .facts();
        assertEquals(
                "ERROR 3 sessions idle in a transaction, the longest for 12 minutes: session 2 of app (orders), session 3"
                        + " of " + "x".repeat(64) + "... and session 1 of app (orders)",
                Told.one(rule, facts));
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, SELECT pg_terminate_backend(4711)", "MARIADB, KILL 4711"})
    void says_how_to_end_it(Engine engine, String fix) {
        Product product = engine == Engine.MARIADB ? Upkeep.MARIADB : Upkeep.POSTGRES;
        Outcome told = rule.judge(Bustle.quiet(product)
                        .with(Bustle.transaction(4711, 61, 61))
                        .facts())
                .get(0);
        assertEquals(fix, ((Outcome.Failed) told).fix().split(";", 2)[0]);
    }

    @Test
    void says_whose_sessions_it_saw() {
        assertEquals(
                "pass none idle for 60 s in a transaction among the sessions of all accounts",
                Told.one(rule, Bustle.quiet().facts()));
        assertEquals(
                "pass none idle for 60 s in a transaction among this account's own sessions; those of other accounts are"
                        + " not seen (GRANT pg_monitor TO the account to see them)",
                Told.one(rule, Bustle.quiet().own().facts()));
        assertEquals(
                "pass none idle for 60 s in a transaction among this account's own sessions; those of other accounts are"
                        + " not seen (GRANT PROCESS ON *.* TO the account to see them)",
                Told.one(rule, Bustle.quiet(Upkeep.MARIADB).own().facts()));
    }

    private static ActivityFacts of(int idle) {
        return Bustle.quiet().with(Bustle.transaction(4711, idle, idle)).facts();
    }
}
