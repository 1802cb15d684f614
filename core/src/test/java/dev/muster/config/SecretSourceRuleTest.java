package dev.muster.config;

import static dev.muster.config.SecretSamples.judge;
import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.Severity;
import dev.muster.config.SecretFact.Access;
import dev.muster.config.SecretFact.Changed;
import dev.muster.config.SecretFact.Leak;
import dev.muster.config.SecretFact.Purpose;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretSourceRuleTest {
    private final SecretSourceRule rule = new SecretSourceRule();

    private static SecretFact from(Origin.Kind kind, Access access, Leak... leaks) {
        return new SecretFact.Found(
                "KEY",
                Purpose.KEY,
                Secret.of(SecretSamples.strong()),
                new Origin(kind, "the place"),
                access,
                Set.of(leaks),
                Changed.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, UNKNOWN, Passed, ''",
        "MOUNTED_FILE, UNKNOWN, Passed, ''",
        "VAULT, UNKNOWN, Passed, ''",
        "COMMAND_LINE, UNKNOWN, Failed, ''",
        "SYSTEM_PROPERTY, UNKNOWN, Failed, ''",
        "CLASS_PATH, UNKNOWN, Failed, ''",
        "FILE, OWNER, Passed, ''",
        "FILE, OTHERS, Failed, ''",
        "FILE, UNKNOWN, Failed, WARNING",
        "MAP, UNKNOWN, Inconclusive, ''",
    })
    void judges_the_place(Origin.Kind kind, Access access, String verdict, String severity) {
        Outcome outcome = judge(rule, from(kind, access));
        assertEquals(verdict, kind(outcome));
        if (outcome instanceof Outcome.Failed failed) {
            assertEquals(severity.isEmpty() ? Optional.empty() : Optional.of(Severity.WARNING), failed.severity());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, ARGUMENTS, command line",
        "VAULT, CLASS_PATH, packed",
        "MOUNTED_FILE, SYSTEM_PROPERTY, system property",
        "MAP, SYSTEM_PROPERTY, system property too",
        "SYSTEM_PROPERTY, SYSTEM_PROPERTY, comes from a system property",
    })
    void fails_a_secret_that_stands_elsewhere_too(Origin.Kind kind, Leak leak, String words) {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, judge(rule, from(kind, Access.UNKNOWN, leak)));
        assertTrue(failed.observed().contains(words), failed.observed());
        assertEquals(Optional.empty(), failed.severity());
    }

    @Test
    void warns_of_a_password_inside_a_url() {
        Outcome.Failed failed = assertInstanceOf(
                Outcome.Failed.class,
                judge(rule, SecretSamples.key("DATABASE_URL", "postgresql://app:" + SecretSamples.strong() + "@db/x")));
        assertEquals(Optional.of(Severity.WARNING), failed.severity());
    }

    @Test
    void does_not_apply_to_what_is_not_set() {
        assertEquals("NotApplicable", kind(judge(rule, new SecretFact.Missing("KEY"))));
    }
}
