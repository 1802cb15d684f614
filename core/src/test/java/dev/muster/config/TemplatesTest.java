package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A}",
                "${a.b:-c}",
                "#{x['y']}",
                "$(cat file)",
                "{{ .Values.x }}",
                "<secret>",
                "<<secret>>",
                "[your key]",
                "%SECRET%",
                "@project.secret@",
                "$SECRET_KEY",
                "${}"
            })
    void templatesAreUnfilled(String value) {
        assertTrue(Templates.unfilled(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "${a", "a${b}", "<a>b", "<a!>", "[a", "100%", "%1%", "$ecret", "{a}", "@a"})
    void otherValuesAreNoTemplates(String value) {
        assertFalse(Templates.unfilled(value));
    }

    @Test
    void aVeryLongValueIsNoTemplate() {
        assertTrue(Templates.unfilled("<" + "a".repeat(998) + ">"));
        assertFalse(Templates.unfilled("<" + "a".repeat(999) + ">"));
    }
}
