package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChainExpiringRuleTest {
    private final ChainExpiringRule rule = new ChainExpiringRule();

    private static Endpoints between(int from, int until) {
        Credential one = Issue.authority("one")
                .by(Endpoints.ROOT)
                .from(Issue.NOW.plus(Duration.ofDays(from)))
                .until(Issue.NOW.plus(Duration.ofDays(until)))
                .make();
        return Endpoints.of(Issue.leaf().by(one));
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(between(-100, -1).facts())
                .notApplicable(Endpoints.of(Issue.leaf()).facts())
                .notApplicable(Endpoints.of(Issue.leaf().by(Endpoints.ROOT)).facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -100 | 30 | pass CN=one has 30 days left
            -100 | 29 | WARNING CN=one has 29 days left
            -100 | -2 | ERROR CN=one expired 2 days ago, on 2026-11-19
            2    | 90 | ERROR CN=one is valid only from 2026-11-23T12:00:00Z
            """)
    void looks_between_leaf_and_root(int from, int until, String said) {
        assertEquals(said, between(from, until).by(rule));
    }

    @Test
    void what_is_not_on_the_path_is_ignored() {
        Credential root = Issue.authority("r").make();
        Credential now = Issue.authority("b").by(root).make();
        Credential old = Issue.authority("b")
                .by(root)
                .until(Issue.NOW.minus(Duration.ofDays(1)))
                .make();
        Credential leaf = Issue.leaf().by(now).make().sentWith(old.certificate(), now.certificate());
        assertEquals(
                "pass CN=b has 2650 days left", Endpoints.of(leaf.chain(), root).by(rule));
    }

    @Test
    void where_the_path_is_incomplete_what_is_there_counts() {
        Credential between = Issue.authority("b")
                .by(Endpoints.ROOT)
                .until(Issue.NOW.plus(Duration.ofDays(3)))
                .make();
        Credential other = Issue.authority("other").make();
        assertEquals(
                "WARNING CN=b has 3 days left",
                Endpoints.of(Issue.leaf().by(between).make().chain(), other).by(rule));
    }
}
