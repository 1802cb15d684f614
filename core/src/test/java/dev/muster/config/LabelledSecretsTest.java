package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on labelled values: what teams write is found, what generators print is not accused. */
class LabelledSecretsTest {

    private static final int PER_GENERATOR = 120;

    @Test
    void findsTheWeakByTheirContentAlone() {
        assertFound(WeakSecrets.tuned(), 440);
    }

    @Test
    void findsTheWeakThatNothingWasTunedOn() {
        assertFound(WeakSecrets.heldOut(), 170);
    }

    private static void assertFound(List<WeakSecrets> values, int atLeast) {
        List<WeakSecrets> missed = values.stream()
                .filter(weak -> !SecretStrength.judge(weak.value(), 0).weak())
                .toList();
        assertTrue(values.size() >= atLeast, "values");
        assertTrue(missed.size() * 50 <= values.size(), () -> "missed " + missed);
    }

    @Test
    void accusesHardlyAnyPassphraseAndNoRandomValue() {
        StrongSecrets strong = new StrongSecrets(new Random(20));
        strong.generators().forEach((name, next) -> {
            List<String> accused = Stream.generate(next)
                    .limit(PER_GENERATOR)
                    .filter(value -> SecretStrength.judge(value).weak())
                    .toList();
            int allowed = name.contains("words") ? PER_GENERATOR / 100 : 0;
            assertTrue(accused.size() <= allowed, () -> name + " accused " + accused);
        });
    }

    @Test
    void accusesAtMostOneInAHundredPassphrases() {
        StrongSecrets strong = new StrongSecrets(new Random(21));
        long accused = Stream.generate(() -> strong.next("six words joined by '-'"))
                .limit(2_000)
                .filter(value -> SecretStrength.judge(value).weak())
                .count();
        assertTrue(accused <= 20, () -> accused + " of 2000");
    }

    static Stream<WeakSecrets> weak() {
        return Stream.concat(WeakSecrets.tuned().stream(), WeakSecrets.heldOut().stream());
    }

    @ParameterizedTest
    @MethodSource("weak")
    void neverGivesTheValueAway(WeakSecrets weak) {
        Strength strength = SecretStrength.judge(weak.value());
        String told = strength + strength.reason();
        assertEquals(strength.weak(), !strength.reason().isEmpty());
        if (weak.value().length() > 10) {
            assertFalse(told.toLowerCase(Locale.ROOT).contains(weak.value().toLowerCase(Locale.ROOT)), told);
        }
    }
}
