package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VantageAnswersRuleTest {
    private static final VantageAnswersRule RULE = new VantageAnswersRule();
    private static final Page HOME = Vantages.page(200, "", "welcome to the shop");

    @Test
    void keeps_the_contract() {
        RuleContract.of(RULE)
                .passing(Vantages.facts(HOME, HOME))
                .failing(Vantages.facts(Vantages.page(500, "", "oh"), Vantages.page(500, "", "oh")))
                .inconclusive(Vantages.facts(HOME, Vantages.missing("connection refused")))
                .inconclusive(Vantages.facts(Vantages.missing("connection refused"), HOME))
                .verify();
    }

    /** Status and body of the service, of the public URL, and what is said of each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | hello | 200 | hello | pass [service], pass [public]
            404 | hello | 404 | hello | pass [service], pass [public]
            200 | hello | 404 | hello | pass [service], unsure [public]
            200 | hello | 200 | other | pass [service], unsure [public]
            200 | hello | 502 | hello | pass [service], unsure [public]
            404 | hello | 200 | hello | pass [service], unsure [public]
            """)
    void places(int service, String serviceBody, int shown, String shownBody, String verdict) {
        assertEquals(
                verdict,
                Vantages.verdict(
                        RULE,
                        Vantages.facts(Vantages.page(service, "", serviceBody), Vantages.page(shown, "", shownBody))));
    }

    @Test
    void a_page_that_one_place_alone_lacks_is_told_of_that_page() {
        Vantage first = Vantage.of("/", HOME, HOME);
        Vantage mute = Vantage.of("/a", HOME, Vantages.missing("reset"));

        assertEquals(
                List.of("pass", "pass", "pass", "unsure"),
                List.of(Vantages.verdict(RULE, new VantageFacts(List.of(first, mute)))
                                .split(", "))
                        .stream()
                        .map(text -> text.substring(0, text.indexOf(' ')))
                        .toList());
    }
}
