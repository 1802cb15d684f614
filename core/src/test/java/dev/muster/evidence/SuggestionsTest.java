package dev.muster.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.Quick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        - [ ] DEBUG is off | - [ ] DEBUG is off <!-- muster: rule=config.debug-off --> <!-- suggested, confidence high: debugging and development modes are off -->
        - [x] DEBUG is off <!-- ours --> | - [x] DEBUG is off <!-- muster: rule=config.debug-off --> <!-- suggested, confidence high: debugging and development modes are off --> <!-- ours -->
        # Redis%- [ ] Eviction policy | # Redis%- [ ] Eviction policy <!-- muster: rule=redis.eviction-fits-purpose --> <!-- suggested, confidence medium: Redis does the right thing when it is full -->
        - [ ] Referrer-Policy and HSTS are set | - [ ] Referrer-Policy and HSTS are set <!-- muster: rule=http.referrer,http.hsts --> <!-- suggested, confidence medium: other sites do not learn addresses; browsers are told to use https alone -->
        - [ ] Rollback plan is ready | - [ ] Rollback plan is ready <!-- muster: kind=rollback-plan --> <!-- suggested, confidence high: there is a way back, known and tried -->
        - [ ] something else | - [ ] something else
        - [ ] DEBUG is off <!-- muster: attested by=ana on=2026-11-20 --> | - [ ] DEBUG is off <!-- muster: attested by=ana on=2026-11-20 -->
        - [ ] DEBUG%  is off | - [ ] DEBUG <!-- muster: rule=config.debug-off --> <!-- suggested, confidence high: debugging and development modes are off -->%  is off
        """)
    void what_is_understood_is_proposed_and_nothing_else_changes(String markdown, String expected) {
        assertEquals(
                expected.replace('%', '\n'),
                Checklist.parse(markdown.replace('%', '\n')).suggest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] DEBUG is off",
                "\uFEFF# A\r\n1. [x] DEBUG is `off`  \r\n   more\r\n\t- [ ] Referrer-Policy is set\r\n",
                "> - [ ] `<!--` DEBUG is off <!-- a\n> b --> \n",
                "```\n- [ ] DEBUG is off\n```\n| Role | Date |\n|-|-|\n| QA | |\n"
            })
    void a_second_time_proposes_nothing_and_the_answers_stay_the_same(String markdown) {
        Checklist original = Checklist.parse(markdown);
        Checklist suggested = Checklist.parse(original.suggest());

        assertEquals(suggested.markdown(), suggested.suggest());
        assertEquals(original.suggest(), Checklist.parse(markdown).suggest());
        assertEquals(bound(original), bound(suggested));
        assertEquals(original.remarks(), suggested.remarks());
    }

    private static List<String> bound(Checklist checklist) {
        return checklist.bindings().stream()
                .map(binding -> binding.rules() + " " + binding.kind())
                .toList();
    }

    @Test
    void thousands_of_boxes_take_linear_time() {
        Quick.linear(10_000, size -> {
            String markdown = "# Redis\n" + "- [ ] The eviction policy is set\n".repeat(size);
            assertTrue(Checklist.parse(markdown).suggest().length() > markdown.length());
        });
    }
}
