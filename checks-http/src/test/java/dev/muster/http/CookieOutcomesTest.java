package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CookieOutcomesTest {
    private final CookieOutcomes outcomes = new CookieOutcomes();

    private List<String> subjects() {
        return outcomes.all().stream().map(Outcome::subject).toList();
    }

    @Test
    void tells_once_what_is_said_twice_of_a_name() {
        outcomes.add("sid", Outcome.passed("good"));
        outcomes.add("sid", Outcome.passed("good"));
        assertEquals(List.of("sid"), subjects());
    }

    @Test
    void numbers_what_differs() {
        outcomes.add("sid", Outcome.passed("good"));
        outcomes.add("lang", Outcome.passed("good"));
        outcomes.add("sid", Outcome.passed("better"));
        outcomes.add("sid", Outcome.passed("best"));
        assertEquals(List.of("sid", "sid #2", "sid #3", "lang"), subjects());
    }

    @Test
    void is_not_misled_by_names_that_look_numbered() {
        outcomes.add("sid", Outcome.passed("good"));
        outcomes.add("sid", Outcome.passed("better"));
        outcomes.add("sid #2", Outcome.passed("good"));
        outcomes.add("sid #2", Outcome.passed("better"));
        assertEquals(List.of("sid", "sid #3", "sid #2", "sid #2 #2"), subjects());
    }
}
