package dev.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promise 4: thresholds count outcomes in a row. Answers are written as one character a run: G a pass, B a failure, N not
 * applicable, i a rule that could not look, X a whole check that could not, L a run that was late, - an answer that does
 * not mention the subject.
 */
final class BeliefTest {
    private static final RuleInfo RULE = RuleInfo.of("a.rule");
    private static final RuleInfo OTHER = RuleInfo.of("a.other");
    private static final RuleInfo SELF = RuleInfo.of("the.check");

    @ParameterizedTest
    @CsvSource({
        // confirm, recover, answers, what is believed after each
        "1, 1, GBGB, 'G B G B'",
        "1, 1, BGBG, 'B G B G'",
        "3, 1, GBBB, 'G G G B'",
        "3, 1, GBBGBBB, 'G G G G G G B'",
        "3, 1, GBGBGBG, 'G G G G G G G'",
        "1, 3, BGGG, 'B B B G'",
        "1, 3, BGGBGGG, 'B B B B B B G'",
        "2, 2, GBGBBGBGG, 'G G G G B B B B G'",
        "3, 3, BGGG, 'B B B G'",
        "3, 1, B, 'B'",
        "3, 1, N, 'N'",
        "1, 1, NBNG, 'N B N G'",
        "2, 1, GiB, 'G G B'",
        "2, 1, GiiB, 'G G i B'",
        "1, 1, GiG, 'G i G'",
        "1, 2, GiGG, 'G i i G'",
        "1, 2, GiGiGG, 'G i i i i G'",
        "1, 1, BiB, 'B B+i B'",
        "1, 1, Biii, 'B B+i B+i B+i'",
        "1, 1, BiG, 'B B+i G'",
        "1, 2, BiGiGG, 'B B+i B+i B+i B+i G'",
    })
    void of_one_subject_that_is_always_mentioned(int confirm, int recover, String answers, String expected) {
        assertEquals(expected, history(confirm, recover, answers));
    }

    @ParameterizedTest
    @CsvSource({
        // a failure whose subject is gone has recovered, if the answer looked
        "1, 1, B-, 'B none'",
        "1, 2, B--, 'B B none'",
        "2, 1, GB-B, 'G G none none'",
        "2, 1, GBB-, 'G G B none'",
        // but not if it did not look
        "1, 1, BX, 'B B'",
        "1, 1, BXX, 'B B B'",
        "1, 1, BL, 'B B'",
        "1, 1, BLX-, 'B B B none'",
        // a pass is dropped when nothing could be seen, and kept while an answer is awaited
        "1, 1, GX, 'G none'",
        "2, 1, GXX, 'G G none'",
        "1, 1, GL, 'G G'",
        "1, 1, GLLL, 'G G G G'",
        "1, 1, GXB, 'G none B'",
        "3, 1, XB, 'none B'",
        "3, 1, -B, 'none none'",
        "3, 1, -BBB, 'none none none B'",
    })
    void of_one_subject_that_may_be_missing(int confirm, int recover, String answers, String expected) {
        assertEquals(expected, history(confirm, recover, answers));
    }

    @Test
    void what_could_not_look_as_a_whole_is_said_until_it_can_again() {
        assertEquals("self", everything("X", 1, 1));
        assertEquals("none", everything("XG", 1, 1));
        assertEquals("self", everything("XG", 1, 2));
        assertEquals("none", everything("XGG", 1, 2));
        assertEquals("self", everything("XX", 1, 1));
        assertEquals("none", everything("GX", 2, 1));
        assertEquals("self", everything("GXX", 2, 1));
    }

    private static String everything(String answers, int confirm, int recover) {
        List<Judgement> believed = play(answers, confirm, recover).get(answers.length() - 1);
        return believed.stream().anyMatch(one -> one.rule().equals(SELF)) ? "self" : "none";
    }

    @Test
    void an_old_could_not_look_gives_way_to_a_newer_one() {
        Schedule schedule = Schedule.atStart();
        Answer late = Answer.late(SELF, Outcome.inconclusive("no answer"));
        Answer refused = whole(RULE, Outcome.inconclusive("refused"));

        List<Judgement> believed = Belief.after(late.judgements(), refused, List.of(Sights.of(refused)), schedule);

        assertEquals(refused.judgements(), believed);
    }

    @Test
    void news_of_the_same_kind_are_taken_over_at_once() {
        Answer before = whole(RULE, Outcome.failed("10 waiting"));
        Answer after = whole(RULE, Outcome.failed("11 waiting"));

        assertEquals(
                after.judgements(),
                Belief.after(
                        before.judgements(),
                        after,
                        List.of(Sights.of(after)),
                        Schedule.atStart().confirm(5)));
    }

    @Test
    void subjects_are_believed_one_by_one() {
        Schedule schedule = Schedule.atStart().confirm(2);
        Answer before = answer(judged(RULE, "db1", true), judged(RULE, "db2", false));
        Answer now = answer(judged(RULE, "db1", false), judged(RULE, "db2", true));

        List<Judgement> believed =
                Belief.after(before.judgements(), now, List.of(Sights.of(now), Sights.of(before)), schedule);

        assertEquals(List.of("a.rule@db1 Passed", "a.rule@db2 Passed"), words(believed));
    }

    @Test
    void of_two_outcomes_about_one_subject_both_are_kept_and_the_worse_counts() {
        Answer good = answer(judged(RULE, "", true), judged(OTHER, "", true));
        Answer twice = answer(judged(RULE, "", true), judged(RULE, "", false), judged(OTHER, "", true));
        List<Judgement> first =
                Belief.after(good.judgements(), twice, List.of(Sights.of(twice), Sights.of(good)), Schedule.atStart());
        assertEquals(List.of("a.rule Passed", "a.rule Failed", "a.other Passed"), words(first));

        List<Judgement> unconfirmed = Belief.after(
                good.judgements(),
                twice,
                List.of(Sights.of(twice), Sights.of(good)),
                Schedule.atStart().confirm(2));
        assertEquals(List.of("a.rule Passed", "a.other Passed"), words(unconfirmed));
    }

    private static Judgement judged(RuleInfo rule, String subject, boolean good) {
        Outcome outcome = good ? Outcome.passed("ok") : Outcome.failed("bad");
        return new Judgement(rule, outcome.at(subject));
    }

    private static Answer answer(Judgement... judgements) {
        return new Answer(List.of(judgements), Answer.Extent.WHOLE);
    }

    private static Answer whole(RuleInfo rule, Outcome outcome) {
        return answer(new Judgement(rule, outcome));
    }

    private static List<String> words(List<Judgement> judgements) {
        return judgements.stream().map(Stage::word).toList();
    }

    private static String history(int confirm, int recover, String answers) {
        return String.join(
                " ",
                play(answers, confirm, recover).stream().map(BeliefTest::ofRule).toList());
    }

    private static List<List<Judgement>> play(String answers, int confirm, int recover) {
        Schedule schedule =
                Schedule.every(Duration.ofSeconds(1)).confirm(confirm).recover(recover);
        List<List<Judgement>> beliefs = new ArrayList<>();
        List<Sights> newestFirst = new ArrayList<>();
        List<Judgement> believed = List.of();
        for (int i = 0; i < answers.length(); i++) {
            Answer answer = answer(answers.charAt(i));
            newestFirst.add(0, Sights.of(answer));
            believed = Belief.after(believed, answer, newestFirst, schedule);
            beliefs.add(believed);
        }
        return beliefs;
    }

    private static Answer answer(char c) {
        Judgement other = judged(OTHER, "", true);
        return switch (c) {
            case 'G' -> answer(judged(RULE, "", true), other);
            case 'B' -> answer(judged(RULE, "", false), other);
            case 'N' -> answer(new Judgement(RULE, Outcome.notApplicable("no")), other);
            case 'i' -> answer(new Judgement(RULE, Outcome.inconclusive("cannot")), other);
            case 'X' -> Answer.blind(SELF, "threw");
            case 'L' -> Answer.late(SELF, Outcome.inconclusive("late"));
            default -> answer(other);
        };
    }

    private static String ofRule(List<Judgement> believed) {
        List<String> words = believed.stream()
                .filter(judgement -> judgement.rule().equals(RULE))
                .map(judgement -> letter(judgement.outcome()))
                .toList();
        return words.isEmpty() ? "none" : String.join("+", words);
    }

    private static String letter(Outcome outcome) {
        if (outcome instanceof Outcome.Inconclusive) {
            return "i";
        }
        return outcome.getClass()
                .getSimpleName()
                .replace("Passed", "G")
                .replace("Failed", "B")
                .substring(0, 1);
    }
}
