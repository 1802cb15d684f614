package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SightsTest {
    /** Answers are written as rule, subject and kind; asked is how the subject h1 of the rule a.a looked. */
    @ParameterizedTest
    @CsvSource({
        "'a.a h1 passed', GOOD",
        "'a.a h1 failed', BAD",
        "'a.a h1 blind', BLIND",
        "'a.a h1 passed,a.a h1 failed', BAD",
        "'a.a h1 failed,a.a h1 blind', BAD",
        "'a.a h1 blind,a.a h1 passed', BLIND",
        "'a.a h2 passed', GOOD",
        "'a.a h2 failed', GOOD",
        "'a.a h2 blind', BLIND",
        "'a.a h2 blind,a.a h3 passed', GOOD",
        "'a.a - blind,a.a h3 passed', BLIND",
        "'a.a - passed', GOOD",
        "'a.b - passed', GOOD",
        "'a.b - failed', GOOD",
        "'a.b - blind', BLIND",
        "'a.b - blind,a.c - passed', GOOD",
        "'a.a - blind,a.b - passed', BLIND",
        "'a.a h2 blind,a.b - passed', BLIND",
    })
    void a_subject_that_is_not_mentioned_is_gone_only_where_its_rule_looked(String answer, Sights.Sight expected) {
        List<Judgement> judgements =
                Arrays.stream(answer.split(",", -1)).map(SightsTest::judgement).toList();
        Sights.Key asked = new Sights.Key("a.a", "h1");

        assertEquals(
                expected, Sights.of(new Answer(judgements, Answer.Extent.WHOLE)).of(asked));
        boolean mentioned = answer.contains("a.a h1");
        assertEquals(
                mentioned ? expected : Sights.Sight.BLIND,
                Sights.of(new Answer(judgements, Answer.Extent.PART)).of(asked));
    }

    private static Judgement judgement(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        Outcome outcome = switch (parts.get(2)) {
            case "passed" -> Outcome.passed("ok");
            case "failed" -> Outcome.failed("bad");
            default -> Outcome.inconclusive("cannot");
        };
        return new Judgement(RuleInfo.of(parts.get(0)), outcome.at(parts.get(1).replace("-", "")));
    }
}
