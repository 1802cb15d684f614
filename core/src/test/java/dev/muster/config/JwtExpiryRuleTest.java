package dev.muster.config;

import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.config.JwtFacts.Encoding;
import dev.muster.config.JwtFacts.Stated;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtExpiryRuleTest {
    private final JwtExpiryRule rule = new JwtExpiryRule();

    private Outcome judge(Optional<Stated> lifetime, ChronoUnit unit) {
        return rule.judge(new JwtFacts(Optional.empty(), Optional.empty(), Encoding.TEXT, List.of(), lifetime, unit))
                .get(0);
    }

    private Outcome judge(String lifetime) {
        return judge(Optional.of(Stated.of("JWT_EXPIRES", lifetime)), ChronoUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900",
                " 900 ",
                "+900",
                "1",
                "3600",
                "15m",
                "15 min",
                "1h",
                "60 minutes",
                "3600s",
                "PT15M",
                "pt1h",
                "500ms",
                "P0DT1H"
            })
    void passes_up_to_an_hour(String lifetime) {
        assertEquals("Passed", kind(judge(lifetime)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3601", "86400", "24h", "1d", "P1D", "PT24H", "61m"})
    void warns_up_to_a_day(String lifetime) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(lifetime));
        assertEquals(Optional.of(Severity.WARNING), failed.severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"86401", "25h", "2d", "1w", "P1W", "P30D", "86400000", "999999999999999", "999999999999w"})
    void fails_beyond_a_day(String lifetime) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(lifetime));
        assertEquals(Optional.empty(), failed.severity());
        assertTrue(failed.observed().startsWith("tokens live "), failed.observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-3600", "PT0S", "PT-5M", "0d"})
    void fails_zero_and_less(String lifetime) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(lifetime));
        assertTrue(failed.observed().startsWith("the lifetime is "), failed.observed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "None", "false", "UNLIMITED", "infinite"})
    void fails_what_never_ends(String lifetime) {
        assertEquals(
                "tokens never expire",
                assertInstanceOf(Outcome.Failed.class, judge(lifetime)).observed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "15x",
                "1.5h",
                "15:00",
                "timedelta(hours=1)",
                "60*60",
                "P1M",
                "9999999999999999",
                "P999999W9"
            })
    void fails_what_cannot_be_read_and_names_the_forms(String lifetime) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(lifetime));
        assertEquals(Lifetime.FORMS, failed.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "MILLIS, 900000, Passed",
        "MINUTES, 15, Passed",
        "MINUTES, 1441, Failed",
        "DAYS, 999999999999999, Failed"
    })
    void counts_a_bare_number_in_the_declared_unit(ChronoUnit unit, String number, String verdict) {
        assertEquals(verdict, kind(judge(Optional.of(Stated.of("JWT_EXPIRES", number)), unit)));
    }

    @Test
    void tells_what_it_saw() {
        assertEquals(Outcome.passed("tokens live 900 s").at("JWT_EXPIRES"), judge("15m"));
        assertEquals(Outcome.passed("tokens live 500 ms").at("JWT_EXPIRES"), judge("500ms"));
    }

    @Test
    void cannot_tell_of_a_setting_that_is_missing_or_unreadable() {
        Stated missing = Stated.of(new Seen.Missing("JWT_EXPIRES"));
        Stated unreadable = Stated.of(new Seen.Unreadable("JWT_EXPIRES", "it may not be read"));
        assertEquals("Inconclusive", kind(judge(Optional.of(missing), ChronoUnit.SECONDS)));
        assertEquals(
                Outcome.inconclusive("it may not be read").at("JWT_EXPIRES"),
                judge(Optional.of(unreadable), ChronoUnit.SECONDS));
    }

    @Test
    void does_not_apply_where_no_setting_is_named() {
        assertEquals("NotApplicable", kind(judge(Optional.empty(), ChronoUnit.SECONDS)));
    }
}
