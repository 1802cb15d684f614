package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that add connections up: against the server, a role, a database, and its cores. */
final class PoolSumRulesTest {
    private static final Rule<PoolFacts> SERVER = new PoolFitsServerRule();
    private static final Rule<PoolFacts> ROLE = new PoolFitsRoleRule();
    private static final Rule<PoolFacts> CORES = new PoolFitsCoresRule();
    private static final Rule<PoolFacts> SMALL = new PoolTooSmallRule();

    @Test
    void keep_the_contract() {
        Fact<ConnectionLimits> unseen = Fact.absent("the server was not asked");
        RuleContract.of(SERVER)
                .passing(PoolFixture.facts("maximumPoolSize=10", "instances=6"))
                .failing(PoolFixture.facts("maximumPoolSize=20", "instances=6"))
                .notApplicable(PoolFixture.facts("maximumPoolSize=20", "instances=6 pooled"))
                .inconclusive(PoolFixture.facts("maximumPoolSize=10", "instances=6", unseen))
                .verify();
        RuleContract.of(ROLE)
                .passing(PoolFixture.facts("maximumPoolSize=10", "instances=6"))
                .failing(PoolFixture.facts(
                        "maximumPoolSize=10", "instances=6", Fact.of(PoolFixture.limits("100/3 role=50"))))
                .notApplicable(PoolFixture.facts("maximumPoolSize=20", "instances=6 pooled"))
                .inconclusive(PoolFixture.facts("maximumPoolSize=10", "instances=6", unseen))
                .verify();
        RuleContract.of(CORES)
                .passing(PoolFixture.facts("maximumPoolSize=5", "instances=3 cores=8"))
                .failing(PoolFixture.facts("maximumPoolSize=50", "instances=3 cores=8"))
                .notApplicable(PoolFixture.facts("maximumPoolSize=100", "instances=3"))
                .inconclusive(PoolFixture.facts("maximumPoolSize=5", "cores=8"))
                .verify();
        RuleContract.of(SMALL)
                .passing(PoolFixture.facts("maximumPoolSize=2", ""))
                .failing(PoolFixture.facts("maximumPoolSize=1", ""))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "20, instances=6 others=10, 100/3,  ERROR",
        "20, instances=4 others=17, 100/3,  WARNING",
        "20, instances=4 others=18, 100/3,  ERROR",
        "10, instances=7,           100/3,  pass",
        "11, instances=7,           100/3,  pass",
        "13, instances=6,           100/3,  WARNING",
        "97, instances=1,           100/3,  WARNING",
        "98, instances=1,           100/3,  ERROR",
        "20, '',                    100/3,  unknown",
        "20, others=60,             100/3,  WARNING",
        "98, '',                    100/3,  ERROR",
        "20, instances=1,           3/3,    ERROR",
        "20, instances=1,           1/3,    ERROR",
        "2147483647, instances=1000, 100/3, ERROR",
        "20, instances=6 pooled,    100/3,  n/a",
        "60, instances=2,           100/3,  ERROR",
    })
    void against_the_server(String most, String declared, String limits, String expected) {
        PoolFacts facts = PoolFixture.facts("maximumPoolSize=" + most, declared, Fact.of(PoolFixture.limits(limits)));

        assertEquals(expected, Verdicts.words(SERVER, facts));
    }

    @Test
    void the_message_shows_the_sum() {
        PoolFacts facts = PoolFixture.facts("maximumPoolSize=20", "instances=6 others=10");
        Outcome.Failed failed = (Outcome.Failed) SERVER.judge(facts).get(0);

        assertEquals(
                "6 instances x 20 connections + 10 others = 130; PostgreSQL 17.11 accepts 97 of 100 (3 reserved)",
                failed.observed());
        assertTrue(failed.fix().startsWith("set maximumPoolSize=14,"), failed.fix());
        PoolFacts alone = PoolFixture.facts("maximumPoolSize=20", "");
        assertTrue(Verdicts.text(SERVER, alone).contains("instances(n)"));
        PoolFacts hopeless = PoolFixture.facts("maximumPoolSize=20", "instances=6 others=96");
        assertTrue(Verdicts.text(SERVER, hopeless).contains("fix=run fewer instances"));
        PoolFacts nameless = new PoolFacts(
                facts.settings(), facts.given(), facts.declared(), Fact.absent("not asked"), facts.limits());
        assertTrue(Verdicts.text(SERVER, nameless).contains("; the server accepts 97"));
    }

    @ParameterizedTest
    @CsvSource({
        "instances=6, role=100,             role pass database pass",
        "instances=6, role=70,              role WARNING database pass",
        "instances=6, role=59,              role ERROR database pass",
        "instances=6, role=0,               role ERROR database pass",
        "instances=6, role=? database=100,  role unknown database pass",
        "instances=6, role=? database=59,   role unknown database ERROR",
        "'',          role=100,             role unknown database pass",
        "'',          role=9 database=8,    role ERROR database ERROR",
        "instances=6 others=90, role=100,   role pass database pass",
    })
    void against_the_role_and_the_database(String declared, String limits, String expected) {
        PoolFacts facts =
                PoolFixture.facts("maximumPoolSize=10", declared, Fact.of(PoolFixture.limits("500/3 " + limits)));

        assertEquals(expected, Verdicts.words(ROLE, facts).replace(",", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "17,  instances=2 cores=8,        pass",
        "18,  instances=2 cores=8,        WARNING",
        "34,  instances=2 cores=8,        WARNING",
        "35,  instances=2 cores=8,        WARNING",
        "10,  instances=2 cores=8 others=15, WARNING",
        "10,  cores=8,                    unknown",
        "35,  cores=8,                    WARNING",
        "100, '',                         n/a",
        "101, '',                         WARNING",
        "101, pooled,                     n/a",
        "10,  instances=2 cores=8 pooled, n/a",
    })
    void against_the_cores(String most, String declared, String expected) {
        assertEquals(expected, Verdicts.words(CORES, PoolFixture.facts("maximumPoolSize=" + most, declared)));
    }

    @ParameterizedTest
    @CsvSource({
        "1,  '',                 WARNING",
        "2,  '',                 pass",
        "10, threads=10,         pass",
        "10, each=3,             pass",
        "10, threads=10 each=2,  WARNING",
        "11, threads=10 each=2,  pass",
        "20, threads=10 each=3,  WARNING",
        "21, threads=10 each=3,  pass",
        "1,  threads=5 each=1,   WARNING",
    })
    void against_the_threads(String most, String declared, String expected) {
        assertEquals(expected, Verdicts.words(SMALL, PoolFixture.facts("maximumPoolSize=" + most, declared)));
    }
}
