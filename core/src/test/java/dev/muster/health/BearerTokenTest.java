package dev.muster.health;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BearerTokenTest {
    private static final String VALUE = "Aa0-._~+/Aa0-._~+/==";
    private final BearerToken token = BearerToken.of(Secret.of(VALUE));

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer    "})
    void the_scheme_is_read_in_any_case(String scheme) {
        assertTrue(token.isIn(scheme + VALUE));
    }

    @Test
    void spaces_after_the_token_do_not_matter() {
        assertTrue(token.isIn("Bearer " + VALUE + "  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                VALUE,
                "Basic " + VALUE,
                "Bearer" + VALUE,
                " Bearer " + VALUE,
                "Bearer x" + VALUE,
                "Bearer " + VALUE + "=",
                "Bearer " + VALUE + ", Bearer " + VALUE,
                "Bearer aa0-._~+/Aa0-._~+/=="
            })
    void anything_else_is_not_the_token(String authorization) {
        assertFalse(token.isIn(authorization));
    }

    @Test
    void what_is_too_long_is_not_looked_at() {
        assertFalse(token.isIn("Bearer " + VALUE + " ".repeat(BearerToken.LONGEST)));
    }

    @Test
    void a_short_token_is_refused_without_saying_it() {
        String message = refusal("fifteen-letters");

        assertTrue(message.contains("15 characters"), message);
        assertTrue(message.contains("openssl rand"), message);
        assertFalse(message.contains("fifteen"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sixteen letters!",
                "sixteen-lettersü",
                "=sixteen-letters",
                "six=teen-letters",
                "sixteen\nletters1"
            })
    void a_token_that_no_header_carries_is_refused(String value) {
        String message = refusal(value);

        assertTrue(message.contains("cannot carry"), message);
        assertFalse(message.contains("letters1") || message.contains("teen"), message);
    }

    @Test
    void sixteen_characters_will_do_and_so_will_4096() {
        assertTrue(BearerToken.of(Secret.of("sixteen-letters0")).isIn("Bearer sixteen-letters0"));
        String longest = "a".repeat(BearerToken.LONGEST);
        assertTrue(BearerToken.of(Secret.of(longest)).isIn("Bearer " + longest));
        assertTrue(refusal(longest + "a").contains("4097 characters"));
    }

    private static String refusal(String value) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> BearerToken.of(Secret.of(value)))
                .getMessage());
    }
}
