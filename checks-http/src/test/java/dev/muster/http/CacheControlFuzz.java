package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.testing.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What holds of Cache-Control, and of a second field behind it. */
final class CacheControlFuzz {
    private CacheControlFuzz() {}

    static void holds(FuzzInput input) {
        List<String> values = input.octets();
        String first = FuzzInput.part(values, 0);
        String second = FuzzInput.part(values, 1);
        hasNoCase(first);
        isReadAgain(first);
        bothReadersAgree(first, second);
        notStoringIsSafe(first, second);
    }

    static void read(String text) {
        StoragePolicy.of(List.of(text));
        StoredFor.of(page(text).exchange()).maxAge();
    }

    private static PageFacts page(String... values) {
        List<Field> fields = new ArrayList<>(List.of(new Field("Set-Cookie", "session=1")));
        List.of(values).forEach(value -> fields.add(new Field("Cache-Control", value)));
        return CspPages.page(AnswerKind.DOCUMENT, fields.toArray(Field[]::new));
    }

    private static void hasNoCase(String text) {
        StoragePolicy policy = StoragePolicy.of(List.of(text));
        StoragePolicy upper = StoragePolicy.of(List.of(FuzzInput.upper(text)));
        assertEquals(policy.directives().keySet(), upper.directives().keySet());
        assertEquals(verdict(text), verdict(FuzzInput.upper(text)));
    }

    private static void isReadAgain(String text) {
        StoragePolicy policy = StoragePolicy.of(List.of(text));
        StringBuilder written = new StringBuilder();
        policy.directives()
                .forEach((name, value) ->
                        written.append(", ").append(name).append(value.isEmpty() ? "" : "=\"" + value + "\""));
        boolean odd = text.indexOf('\\') >= 0
                || policy.directives().keySet().stream().anyMatch(name -> name.indexOf('"') >= 0);
        assertTrue(odd || policy.equals(StoragePolicy.of(List.of(written.toString()))), written::toString);
    }

    private static void bothReadersAgree(String... values) {
        StoragePolicy policy = StoragePolicy.of(List.of(values));
        StoredFor stored = StoredFor.of(page(values).exchange());
        assertEquals(policy.has("no-store"), stored.unstored());
        assertEquals(policy.has("immutable"), stored.immutable());
    }

    private static String verdict(String... values) {
        CachePrivateRule rule = new CachePrivateRule();
        return Said.word(rule.judge(page(values)).get(0), rule.info().severity());
    }

    private static void notStoringIsSafe(String first, String second) {
        assertEquals("pass", verdict(first, "no-store"));
        assertEquals("pass", verdict("No-Store", first, second));
        boolean named = (first + second).toLowerCase(Locale.ROOT).matches("(?s).*(no-store|private).*");
        assertTrue(named || !verdict(first, second).equals("pass"), "nothing keeps caches from it");
        Outcome outcome = new CachePrivateRule().judge(page(first, second)).get(0);
        assertTrue(CspPages.text(outcome).chars().allMatch(c -> c >= ' ' && c < 0x7f), outcome::toString);
    }
}
