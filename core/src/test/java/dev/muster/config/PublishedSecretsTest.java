package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.Published.Category;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSecretsTest {

    @ParameterizedTest
    @CsvSource({
        "guest, PRODUCT_DEFAULT",
        "changeit, PRODUCT_DEFAULT",
        "minioadmin, PRODUCT_DEFAULT",
        "sa, PRODUCT_DEFAULT",
        "keyboard cat, FRAMEWORK_SAMPLE",
        "dev, FRAMEWORK_SAMPLE",
        "your-256-bit-secret, FRAMEWORK_SAMPLE",
        "AKIAIOSFODNN7EXAMPLE, DOCUMENTATION",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY, DOCUMENTATION",
        "d41d8cd98f00b204e9800998ecf8427e, DOCUMENTATION",
        "2b7e151628aed2a6abf7158809cf4f3c, TEST_VECTOR",
        "todo, PLACEHOLDER",
        "123456, COMMON_PASSWORD",
        "django-insecure-8x!k2@v9q#m4z7w$p1c6b3n5t0r^y&u*e(j)h_g-f=d+s, FRAMEWORK_SAMPLE"
    })
    void knowsWhatIsPublished(String value, Category category) {
        assertEquals(Optional.of(category), PublishedSecrets.find(value).map(Published::category));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "GUEST", "Guest", " guest\n", "\"guest\"", "'guest'", " \"Guest\" "})
    void caseQuotesAndBlanksDoNotHide(String value) {
        assertEquals(
                "the default password of RabbitMQ",
                PublishedSecrets.find(value).orElseThrow().place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guests", "xguest", "django", "my-django-insecure-key", "guest guest"})
    void onlyEqualityCounts(String value) {
        assertEquals(Optional.empty(), PublishedSecrets.find(value));
    }

    @Test
    void aVeryLongValueIsNotLookedUp() {
        assertTrue(PublishedSecrets.find("django-insecure-" + "x".repeat(4_080)).isPresent());
        assertFalse(
                PublishedSecrets.find("django-insecure-" + "x".repeat(4_081)).isPresent());
    }

    @Test
    void everyEntryIsComplete() {
        List<String> lines = Resource.lines("published.txt");
        assertTrue(lines.size() >= 350, "entries");
        for (String line : lines) {
            List<String> fields = List.of(line.split("\t", -1));
            assertEquals(3, fields.size(), line);
            Published found = PublishedSecrets.find(fields.get(2)).orElseThrow();
            assertTrue(found.place().matches("(a|an|the|among|jwt.io's) .{5,120}"), line);
            assertTrue(SecretStrength.judge(fields.get(2), 0).weak(), line);
        }
    }

    @Test
    void noRandomValueIsMistaken() {
        StrongSecrets strong = new StrongSecrets(new Random(11));
        for (int i = 0; i < 100; i++) {
            strong.generators()
                    .values()
                    .forEach(next ->
                            assertFalse(PublishedSecrets.find(next.get()).isPresent()));
        }
    }
}
