package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertLifetimeRuleTest {
    private final CertLifetimeRule rule = new CertLifetimeRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf()).facts())
                .failing(Endpoints.of(Endpoints.leaf().until(Issue.NOW.plus(Duration.ofDays(400))))
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01 | 398 | true  | pass it lives 398 days
            2026-01-01 | 399 | true  | WARNING it lives 399 days
            2026-03-14 | 398 | true  | pass it lives 398 days
            2026-03-15 | 201 | true  | WARNING it lives 201 days
            2026-03-15 | 200 | true  | pass it lives 200 days
            2026-03-15 | 398 | false | pass it lives 398 days
            2026-03-15 | 399 | false | WARNING it lives 399 days
            2027-03-14 | 200 | true  | pass it lives 200 days
            2027-03-15 | 101 | true  | WARNING it lives 101 days
            2027-03-15 | 100 | true  | pass it lives 100 days
            2029-03-15 | 48  | true  | WARNING it lives 48 days
            2029-03-15 | 47  | true  | pass it lives 47 days
            2035-01-01 | 90  | true  | WARNING it lives 90 days
            """)
    void goes_by_the_day_of_issue_on_the_public_web(LocalDate from, int days, boolean web, String said) {
        Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Issue leaf = Endpoints.leaf().from(begin).until(begin.plus(Duration.ofDays(days)));
        assertEquals(said, Endpoints.of(leaf).publicWeb(web).by(rule));
        assertEquals(said, web ? Endpoints.of(leaf).publicRoot().by(rule) : said);
    }
}
