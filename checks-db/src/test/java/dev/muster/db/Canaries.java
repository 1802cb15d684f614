package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that nobody may ever read anywhere, and where each was hidden. */
final class Canaries {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** {@return a new one for this place} */
    String in(String place) {
        String value = "canary" + Passwords.random();
        values.put(place, value);
        return value;
    }

    /** Takes what is at this place already for one. */
    void know(String place, String value) {
        values.put(place, value);
    }

    /** Takes each piece of a hash for one that is long enough to be told from anything else. */
    void knowHash(String place, String hash) {
        know(place, hash);
        for (String piece : hash.split("[$:]", -1)) {
            if (piece.length() >= 16) {
                know(place + ", " + piece.substring(0, 4) + "...", piece);
            }
        }
    }

    /** Fails if any of these texts holds any of them, however it is written. */
    void areInNone(List<String> texts) {
        List<String> found = new ArrayList<>();
        values.forEach((place, value) -> {
            for (String form : forms(value)) {
                texts.stream()
                        .filter(text -> text.contains(form))
                        .forEach(text -> found.add(place + " in " + around(text, form)));
            }
        });
        assertEquals(List.of(), found);
    }

    private static String around(String text, String form) {
        int at = text.indexOf(form);
        return text.substring(0, Math.min(40, at)) + " ... "
                + text.substring(Math.max(0, at - 100), Math.min(text.length(), at + form.length() + 20));
    }

    private static List<String> forms(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return List.of(
                value,
                URLEncoder.encode(value, UTF_8),
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }
}
