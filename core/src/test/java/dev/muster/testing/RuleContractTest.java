package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class RuleContractTest {
    private static final RuleInfo INFO = RuleInfo.of("a.size")
            .title("the size fits")
            .passes("at most 10")
            .fix("make it smaller")
            .notApplicable("there is no size")
            .reference("https://example.org/size")
            .tag("size");

    private static Outcome judge(int size) {
        if (size < 0) {
            return Outcome.inconclusive("unknown");
        }
        if (size == 0) {
            return Outcome.notApplicable("none");
        }
        return size <= 10 ? Outcome.passed("it is " + size) : Outcome.failed("it is " + size);
    }

    private static RuleContract<Integer> contract(RuleInfo info, Function<Integer, Outcome> judge) {
        return RuleContract.of(Rule.of(info, judge));
    }

    private static RuleContract<Integer> whole(RuleInfo info, Function<Integer, Outcome> judge) {
        return contract(info, judge).passing(1).failing(11).notApplicable(0).inconclusive(-1);
    }

    private static String broken(RuleContract<?> contract) {
        return String.valueOf(
                assertThrows(AssertionError.class, contract::verify).getMessage());
    }

    @Test
    void a_good_rule_passes() {
        whole(INFO, RuleContractTest::judge).verify();
    }

    @Test
    void bare_documentation_is_told_whole() {
        assertEquals("""
                rule a.size breaks its contract:
                - it has no title
                - it does not say what passes
                - it does not say what to do about a failure
                - it has no reference
                - it has no tag
                - it does not say when it does not apply, and may not""", broken(whole(RuleInfo.of("a.size"), RuleContractTest::judge)));
    }

    @Test
    void examples_are_required_and_must_be_what_they_are_called() {
        assertEquals("""
                rule a.size breaks its contract:
                - there is no example that passes
                - there is no example that fails""", broken(contract(INFO, RuleContractTest::judge)));
        String message = broken(contract(INFO, RuleContractTest::judge)
                .passing(11)
                .failing(1)
                .notApplicable(1)
                .inconclusive(1));
        assertEquals(4, message.split("the example ", -1).length - 1, message);
    }

    @Test
    void a_rule_that_remembers_is_caught() {
        AtomicInteger calls = new AtomicInteger();
        String message = broken(contract(INFO, size -> Outcome.passed("call " + calls.incrementAndGet()))
                .passing(1)
                .failing(11));

        assertTrue(message.contains("it is not a pure function of 1"), message);
    }

    @Test
    void empty_words_are_caught() {
        assertTrue(broken(whole(INFO, size -> size > 10 ? Outcome.failed(" ") : judge(size)))
                .contains("has no text"));
        assertTrue(broken(whole(INFO, size -> size == 1 ? Outcome.passed("") : judge(size)))
                .contains("has no text"));
        assertTrue(broken(whole(INFO, size -> size < 0 ? Outcome.inconclusive("") : judge(size)))
                .contains("has no text"));
        assertTrue(broken(whole(INFO, size -> size == 0 ? Outcome.notApplicable("") : judge(size)))
                .contains("has no text"));
    }

    private record Listed(RuleInfo info, List<Outcome> outcomes) implements Rule<Integer> {
        @Override
        public List<Outcome> judge(Integer facts) {
            return outcomes;
        }
    }

    @Test
    void silence_and_doubles_are_caught() {
        String silent = broken(RuleContract.of(new Listed(INFO, List.of())).passing(1));
        assertTrue(silent.contains("it says nothing about 1"), silent);
        List<Outcome> twice =
                List.of(Outcome.failed("a").at("x"), Outcome.failed("b").at("x"));
        String doubled = broken(RuleContract.of(new Listed(INFO, twice)).failing(1));
        assertTrue(doubled.contains("two outcomes are about one subject"), doubled);
    }

    @Test
    void documentation_that_changes_is_caught() {
        AtomicInteger calls = new AtomicInteger();
        Rule<Integer> fickle = new Rule<>() {
            @Override
            public RuleInfo info() {
                return INFO.title("title " + calls.incrementAndGet());
            }

            @Override
            public List<Outcome> judge(Integer facts) {
                return List.of(RuleContractTest.judge(facts));
            }
        };

        assertTrue(broken(RuleContract.of(fickle).passing(1).failing(11)).contains("info() is not the same"));
    }
}
